pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Screen

// The PIN pad. What lies under it is not shown, and it says nothing about what it hides.
StaffFrame {
    id: screen

    readonly property PinPad pad: staff.pad
    readonly property bool open: !pad.unset && !pad.checking && pad.waiting === 0
    // where there is more width than height the keys stand beside the words
    readonly property bool beside: width > height

    title: qsTr("For staff")

    Keys.onPressed: event => {
        const digit = /^[0-9]$/.test(event.text);
        if (digit)
            pad.type(event.text);
        else if (event.key === Qt.Key_Backspace)
            pad.erase();
        event.accepted = digit || event.key === Qt.Key_Backspace;
    }

    Grid {
        columnSpacing: 3 * Theme.space
        columns: screen.beside ? 2 : 1
        rowSpacing: Theme.space
        x: Math.round((screen.scrollArea.width - width) / 2)
        y: Math.max(0, Math.round((screen.room - height) / (screen.beside ? 2 : 3)))

        Column {
            spacing: Theme.space
            width: screen.pad.unset ? Math.min(screen.scrollArea.width, Theme.column) : screen.beside ? Math.min(screen.scrollArea.width - keys.width - 3 * Theme.space, Theme.tool * 16) : keys.width

            Words {
                font.pixelSize: Theme.toolHeading
                text: screen.pad.unset ? qsTr("No PIN is set, so nobody can come in here. To set one, type this on the kiosk's own machine: %1").arg(screen.staff.setPinCommand) : qsTr("Type the staff PIN.")
                width: parent.width
            }
            Row {
                id: dots

                Accessible.name: qsTr("%1 digits typed").arg(screen.pad.length)
                Accessible.role: Accessible.StaticText
                height: Theme.toolTitle
                spacing: Theme.padding
                visible: !screen.pad.unset

                Repeater {
                    model: Math.max(6, screen.pad.length)

                    Rectangle {
                        required property int index

                        anchors.verticalCenter: parent.verticalCenter
                        border.color: Theme.ink
                        border.width: Theme.line
                        color: index < screen.pad.length ? Theme.ink : Theme.card
                        height: Math.round(Theme.tool * 0.8)
                        radius: height / 2
                        width: height
                    }
                }
            }
            Words {
                color: Theme.emergency
                font.pixelSize: Theme.tool
                text: screen.pad.problem
                visible: text !== ""
                width: parent.width
            }
            Words {
                Accessible.role: Accessible.AlertMessage
                color: Theme.emergency
                font.bold: true
                font.pixelSize: Theme.tool
                text: screen.pad.checking ? "" : screen.pad.waiting > 0 ? qsTr("Too many wrong PINs. Wait %1 seconds, then try again.").arg(screen.pad.waiting) : screen.pad.wrong ? qsTr("That was not the PIN. Tries before you have to wait: %1.").arg(screen.pad.triesLeft) : ""
                visible: text !== ""
                width: parent.width
            }
            Words {
                color: Theme.secondInk
                font.pixelSize: Theme.tool
                text: qsTr("Are you a visitor? Touch Leave.")
                width: parent.width
            }
        }
        Grid {
            id: keys

            columns: 3
            spacing: Theme.gap
            visible: !screen.pad.unset

            Repeater {
                model: 9

                PadKey {
                    required property int index

                    text: String(index + 1)

                    onActivated: screen.pad.type(text)
                }
            }
            PadKey {
                Accessible.name: qsTr("Erase one digit")
                iconName: "backspace"

                onActivated: screen.pad.erase()
            }
            PadKey {
                text: "0"

                onActivated: screen.pad.type(text)
            }
            PadKey {
                id: ok

                focus: true // so that Enter ends a PIN that is typed on a keyboard
                kind: "deep"
                text: qsTr("OK")

                onActivated: screen.pad.enter()
            }
        }
    }

    component PadKey: ActionButton {
        enabled: screen.open
        fontSize: Theme.toolHeading
        height: Theme.sizeClass === "panel" ? Theme.target : Theme.mainTarget
        opacity: enabled ? 1 : 0.5
        steps: true // a PIN may have the same digit twice, one soon after the other
        width: Math.max(Math.round(Theme.mainTarget * 1.6), ok.implicitWidth)
    }
}
