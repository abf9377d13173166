import QtQuick
import QtQuick.Templates as T

// Everything that can be pressed. It acts on release, waits for slow fingers, forgives a slip
// (the application raises the drag distance) and counts a double strike once.
T.AbstractButton {
    id: button

    property bool overDeep: false

    signal activated

    Accessible.name: text
    Accessible.onPressAction: press()
    Accessible.role: Accessible.Button
    activeFocusOnTab: true
    focusPolicy: Qt.TabFocus
    font.family: Theme.fontFamily
    font.pixelSize: Theme.body
    hoverEnabled: false
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)

    onClicked: press()
    Keys.onEnterPressed: event => pressByKey(event)
    Keys.onReturnPressed: event => pressByKey(event)
    Keys.onSpacePressed: event => pressByKey(event)

    function press() {
        if (enabled && Theme.touch.admit()) // a screen reader presses also what is disabled
            activated();
    }

    function pressByKey(event) {
        if (!event.isAutoRepeat)
            press();
        event.accepted = true;
    }

    FocusRing {
        overDeep: button.overDeep
        visible: button.visualFocus
    }
}
