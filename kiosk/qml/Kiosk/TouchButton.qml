pragma ComponentBehavior: Bound
import QtQuick

// Everything that can be pressed: a surface, and what is said on it. It acts on release, waits for
// slow fingers, forgives a slip (the application raises the drag distance) and counts a double
// strike once.
Rectangle {
    id: button

    property string text
    property bool overDeep: false
    property bool fillsWindow: false
    // Each strike counts, also of quick fingers: a small step, or one of several signs.
    property bool steps: false
    property bool checkable: false
    // of what is checkable: whether it is on; a press alone does not change it
    property bool chosen: false
    // whether a finger came down on it that has not been lifted, and it was there all the time
    property bool held: false
    readonly property bool down: held && contains(touch.point.position)
    // whether keys brought it the focus, which the ring shows
    property bool visualFocus: false

    signal activated

    Accessible.checkable: checkable
    Accessible.checked: chosen
    Accessible.name: text
    Accessible.onPressAction: press()
    Accessible.role: Accessible.Button
    activeFocusOnTab: true
    color: "transparent"
    implicitHeight: Theme.target
    implicitWidth: Theme.target
    radius: Theme.radius

    onActiveFocusChanged: visualFocus = activeFocus && Theme.byKeys
    onEnabledChanged: held = false
    onVisibleChanged: held = false
    onVisualFocusChanged: {
        ring?.destroy();
        ring = visualFocus ? rings.createObject(button) as FocusRing : null;
    }
    Keys.onPressed: event => {
        if (!isPress(event)) {
            Theme.tab(event, button);
            return;
        }
        event.accepted = true; // before a press that may take the button away
        if (!event.isAutoRepeat)
            press();
    }

    // Whether a key presses it.
    function isPress(event: KeyEvent): bool {
        return event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space;
    }

    function press() {
        if (enabled && (steps || Theme.touch.admit())) // a screen reader presses also what is disabled
            activated();
    }

    TapHandler {
        id: touch

        // while a finger is on it, no mouse and no wheel
        acceptedDevices: point.id >= 0 ? point.device.type : PointerDevice.AllDevices
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0 // a press of any length is one press

        onPressedChanged: button.held = pressed
        onTapped: if (button.held)
            button.press()
    }

    property FocusRing ring

    // There only while it is shown: few controls ever show it, and nobody's last focus stays behind.
    Component {
        id: rings

        FocusRing {
            inside: button.fillsWindow
            overDeep: button.overDeep
        }
    }
}
