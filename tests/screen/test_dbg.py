from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from screen.walk import *
from kiosk.tour import settle
import pytest
def test_a(shown):
    if shown.device.name!="panel": pytest.skip()
    w=shown.window
    shown.clock.advance(1); settle(); shown.window.grabWindow(); shown.window.requestActivate()
    print("before", w.activeFocusItem())
    for k in (Qt.Key.Key_Tab,Qt.Key.Key_Tab):
        QTest.keyClick(w,k)
        it=w.activeFocusItem(); print("after", it, type_of(it), it.property("activeFocusOnTab"), it.isFocusScope())
    for i in range(0):
        QTest.keyClick(w,Qt.Key.Key_Down)
        a=next(x for x in shown.visible() if x.objectName()=="scrollArea")
        it=w.activeFocusItem()
        print(i, says(it), a.property("contentY"), a.property("lastY"), place(it).y())
