import QtQuick
import QtTest
import Kiosk
import Kiosk.Bench

ScreenTestCase {
    id: root

    property int escapes: 0

    name: "KeyWays"

    KeyWays {
        id: ways

        anchors.fill: parent
        focus: true
        scrollArea: area

        onEscaped: root.escapes++

        ActionButton {
            id: first

            objectName: "first"
            text: "First"
        }
        ActionButton {
            id: second

            objectName: "second"
            text: "Second"
            x: 400
        }
        ScrollArea {
            id: area

            height: 500
            width: 900
            y: 200

            Item {
                height: 3000
                width: 900

                ActionButton {
                    id: top

                    objectName: "top"
                    text: "Top"
                }
                ActionButton {
                    id: bottom

                    objectName: "bottom"
                    text: "Bottom"
                    y: 2800
                }
            }
        }
    }

    function init() {
        Bench.advance(1);
        escapes = 0;
        area.scrollTo(0);
        Theme.passFocus(first, true);
    }

    function focused(): string {
        return root.Window.activeFocusItem?.objectName ?? "";
    }

    function test_arrows_move_to_the_nearest_control() {
        keyClick(Qt.Key_Right);
        compare(focused(), "second");
        keyClick(Qt.Key_Left);
        compare(focused(), "first");
        keyClick(Qt.Key_Down);
        compare(focused(), "top");
        keyClick(Qt.Key_Up);
        compare(focused(), "first");
    }

    function test_arrow_with_nowhere_to_go_stays() {
        keyClick(Qt.Key_Up);
        compare(focused(), "first");
        keyClick(Qt.Key_Left);
        compare(focused(), "first");
    }

    function test_down_scrolls_where_the_next_control_is_far() {
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        compare(focused(), "top");
        verify(area.contentY > 0);
    }

    function test_down_reaches_everything_and_up_comes_back() {
        for (let n = 0; n < 60 && focused() !== "bottom"; n++)
            keyClick(Qt.Key_Down);
        compare(focused(), "bottom");
        verify(bottom.mapToItem(area, 0, bottom.height).y <= area.viewHeight);
        for (let n = 0; n < 60 && focused() !== "top"; n++)
            keyClick(Qt.Key_Up);
        compare(focused(), "top");
        verify(top.mapToItem(area, 0, 0).y >= 0);
    }

    function test_tab_goes_in_reading_order_and_reveals() {
        const order = [];
        for (let n = 0; n < 4; n++) {
            keyClick(Qt.Key_Tab);
            order.push(focused());
        }
        compare(order.slice(0, 3), ["second", "top", "bottom"]);
        keyClick(Qt.Key_Backtab);
        compare(focused(), "bottom");
        verify(bottom.mapToItem(area, 0, bottom.height).y <= area.viewHeight);
    }

    function test_page_keys_scroll() {
        keyClick(Qt.Key_PageDown);
        const down = area.contentY;
        verify(down > 0);
        keyClick(Qt.Key_End);
        verify(area.atEnd);
        keyClick(Qt.Key_PageUp);
        verify(!area.atEnd);
        keyClick(Qt.Key_Home);
        compare(area.contentY, 0);
    }

    function test_escape_is_said() {
        keyClick(Qt.Key_Escape);
        compare(escapes, 1);
    }

    function test_first_arrow_finds_a_control() {
        ways.forceActiveFocus();
        keyClick(Qt.Key_Down);
        verify(focused() !== "");
    }
}
