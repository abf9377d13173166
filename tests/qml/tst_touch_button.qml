import QtQuick
import QtTest
import Kiosk
import Kiosk.Bench

ScreenTestCase {
    id: root

    name: "TouchButton"

    ActionButton {
        id: button

        property int times: 0

        text: "Press"
        x: 100
        y: 100

        onActivated: times++
    }
    ActionButton {
        id: neighbour

        property int times: 0

        anchors.left: button.right
        anchors.leftMargin: Theme.gap
        text: "Other"
        y: 100

        onActivated: times++
    }

    function cleanup() {
        button.times = 0;
        neighbour.times = 0;
    }

    function test_acts_on_release() {
        const sequence = touchEvent(button);
        sequence.press(1, button).commit();
        verify(button.down);
        compare(button.times, 0);
        sequence.release(1, button).commit();
        compare(button.times, 1);
        verify(!button.down);
    }

    function test_sliding_off_cancels() {
        touch(button, 0, button.height / Bench.pxPerMm);
        compare(button.times, 0);
        verify(!button.down);
    }

    function test_sliding_on_to_the_neighbour_presses_neither() {
        touch(button, (button.width + Theme.gap) / Bench.pxPerMm, 0);
        compare(button.times, 0);
        compare(neighbour.times, 0);
    }

    function test_slip_still_acts_data() {
        return [
            {
                tag: "down",
                right: 0,
                down: 8
            },
            {
                tag: "right",
                right: 8,
                down: 0
            },
            {
                tag: "up and left",
                right: -5.5,
                down: -5.5
            }
        ];
    }

    function test_slip_still_acts(data) {
        touch(button, data.right, data.down);
        compare(button.times, 1);
    }

    // A press is long after a millisecond here.
    function test_slow_press_still_acts() {
        Bench.holdAfter(1);
        const sequence = touchEvent(button);
        sequence.press(1, button).commit();
        wait(20);
        sequence.release(1, button).commit();
        compare(button.times, 1);
    }

    function test_double_strike_counts_once() {
        touch(button, 0, 0);
        Bench.advance(0.2);
        touch(button, 0, 0);
        compare(button.times, 1);
    }

    function test_double_strike_does_not_press_what_else_is_there() {
        touch(button, 0, 0);
        Bench.advance(0.2);
        touch(neighbour, 0, 0);
        compare(neighbour.times, 0);
    }

    function test_later_touch_counts_again() {
        touch(button, 0, 0);
        Bench.advance(0.5);
        touch(button, 0, 0);
        compare(button.times, 2);
    }

    function test_what_is_hidden_or_disabled_under_a_finger_does_not_act_data() {
        return [
            {
                tag: "hidden",
                property: "visible"
            },
            {
                tag: "disabled",
                property: "enabled"
            }
        ];
    }

    function test_what_is_hidden_or_disabled_under_a_finger_does_not_act(data) {
        const sequence = touchEvent(button);
        sequence.press(1, button).commit();
        button[data.property] = false;
        verify(!button.down);
        button[data.property] = true;
        verify(!button.down);
        sequence.release(1, button).commit();
        compare(button.times, 0);
    }

    function test_second_finger_presses_nothing_more() {
        const sequence = touchEvent(button);
        sequence.press(1, button).commit();
        sequence.stationary(1).press(2, button, 4, 4).commit();
        sequence.release(1, button).release(2, button, 4, 4).commit();
        compare(button.times, 1);
    }

    function test_mouse_acts_on_release() {
        mousePress(button);
        compare(button.times, 0);
        mouseRelease(button);
        compare(button.times, 1);
    }

    function test_key_acts_data() {
        return [
            {
                tag: "Return",
                key: Qt.Key_Return
            },
            {
                tag: "Enter",
                key: Qt.Key_Enter
            },
            {
                tag: "Space",
                key: Qt.Key_Space
            }
        ];
    }

    function test_key_acts(data) {
        Theme.passFocus(button, true);
        keyClick(data.key);
        compare(button.times, 1);
    }

    function test_focus_ring_shows_for_keys_only() {
        Theme.passFocus(button, true);
        verify(button.visualFocus);
        touch(neighbour, 0, 0);
        verify(!neighbour.visualFocus);
    }

    function test_focus_ring_is_1_mm_and_outside() {
        Theme.passFocus(button, true);
        const ring = findChild(button, "focusRing");
        verify(ring.visible);
        verify(ring.border.width >= Bench.pxPerMm);
        verify(ring.x + ring.border.width < 0);
        verify(ring.x + ring.width - ring.border.width > button.width);
    }

    function test_disabled_button_does_not_act() {
        button.enabled = false;
        touch(button, 0, 0);
        compare(button.times, 0);
        button.enabled = true;
    }
}
