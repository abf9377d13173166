import QtQuick
import QtQuick.Templates as T

// Everything that can be pressed. It acts on release, waits for slow fingers, forgives a slip
// (the application raises the drag distance) and counts a double strike once.
T.AbstractButton {
    id: button

    property bool overDeep: false
    property bool fillsWindow: false
    // A small step that a touch elsewhere takes back: each strike counts, and holding goes on.
    property bool steps: false
    // of what is checkable: whether it is on; a press alone does not change it
    property bool chosen: false

    signal activated

    Accessible.checkable: checkable
    Accessible.checked: chosen
    Accessible.name: text
    Accessible.onPressAction: press()
    Accessible.role: Accessible.Button
    activeFocusOnTab: true
    autoRepeat: steps
    checked: chosen
    focusPolicy: Qt.TabFocus
    font.family: Theme.fontFamily
    font.pixelSize: Theme.body
    hoverEnabled: false
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)

    onCheckedChanged: if (checked !== chosen)
        checked = Qt.binding(() => chosen)
    onClicked: press()
    Keys.onEnterPressed: event => pressByKey(event)
    Keys.onReturnPressed: event => pressByKey(event)
    Keys.onSpacePressed: event => pressByKey(event)

    function press() {
        if (enabled && (steps || Theme.touch.admit())) // a screen reader presses also what is disabled
            activated();
    }

    function pressByKey(event) {
        if (!event.isAutoRepeat)
            press();
        event.accepted = true;
    }

    FocusRing {
        inside: button.fillsWindow
        overDeep: button.overDeep
        visible: button.visualFocus
    }
}
