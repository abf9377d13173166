from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from screen.walk import *
from screen.test_keys import *
import pytest
def test_a(shown):
    if shown.device.name!="clinic": pytest.skip()
    shown.clock.advance(1); shown.kiosk.visit.home(); settle(); shown.window.grabWindow(); shown.window.requestActivate()
    for i in range(len(shown.buttons())+3):
        it=press(shown, Qt.Key.Key_Tab)
        r=it.findChild(QQuickItem,"focusRing")
        print(i, type_of(it), says(it), it.isVisible(), r and r.isVisible(), it.property("visualFocus"))
def test_b(shown):
    if shown.device.name!="clinic": pytest.skip()
    shown.clock.advance(1); shown.kiosk.visit.home(); shown.kiosk.visit.open("faq"); settle(); shown.window.grabWindow(); shown.window.requestActivate()
    for i in range(60):
        it=press(shown, Qt.Key.Key_Down)
        a=next(x for x in shown.visible() if x.objectName()=="scrollArea")
        print(i, says(it), a.property("contentY"), a.property("lastY"))
