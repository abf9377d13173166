import QtQuick
import Kiosk.Screen

// What a visitor can do while the screen is read aloud. It has room of its own and covers nothing.
FocusScope {
    id: bar

    required property Session session
    readonly property Reader reader: session.reader
    readonly property bool worded: width >= Theme.tool * 50
    readonly property bool oneLine: ways.width + volume.width + Theme.gap + 2 * Theme.padding <= width
    // who reads by keys finds the keys here while it is open, and then where they were
    property Item cameFrom

    implicitHeight: volume.y + volume.height + Theme.padding

    Component.onCompleted: {
        reader.addControl(this);
        passFocus();
    }
    onVisibleChanged: passFocus()

    function passFocus() {
        const from = Window.activeFocusItem as TouchButton;
        if (visible && from?.visualFocus) {
            cameFrom = from;
            Theme.passFocus(stop, true);
        } else if (!visible && cameFrom) {
            if (activeFocus)
                Theme.passFocus(cameFrom, true);
            cameFrom = null;
        }
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.edge
        border.width: Theme.line
        color: Theme.card
        radius: Theme.radius
    }
    Row {
        id: ways

        spacing: Theme.gap
        x: Theme.along(Theme.padding, width, bar.width)
        y: Theme.padding + (bar.oneLine ? Math.round((volume.height - height) / 2) : 0)

        ActionButton {
            id: stop

            Accessible.name: qsTr("Stop reading")
            iconName: "stop"
            kind: "deep"
            text: bar.worded ? qsTr("Stop") : ""

            onActivated: bar.reader.stop()
        }
        ActionButton {
            Accessible.name: qsTr("Previous sentence")
            iconName: "skip-back"
            text: bar.worded ? qsTr("Previous") : ""

            onActivated: bar.reader.previous()
        }
        ActionButton {
            Accessible.name: qsTr("Repeat the sentence")
            iconName: "repeat"
            text: bar.worded ? qsTr("Repeat") : ""

            onActivated: bar.reader.repeat()
        }
        ActionButton {
            Accessible.name: qsTr("Next sentence")
            iconName: "skip-forward"
            text: bar.worded ? qsTr("Next") : ""

            onActivated: bar.reader.next()
        }
    }
    Row {
        id: volume

        x: Theme.along(bar.oneLine ? bar.width - width - Theme.padding : Theme.padding, width, bar.width)
        y: Theme.padding + (bar.oneLine ? 0 : ways.height + Theme.gap)

        ActionButton {
            Accessible.name: qsTr("Quieter")
            anchors.verticalCenter: parent.verticalCenter
            enabled: bar.reader.volume > 1
            iconName: "minus"

            onActivated: bar.reader.quieter()
        }
        Words {
            aloud: false
            anchors.verticalCenter: parent.verticalCenter
            font.bold: true
            font.pixelSize: Theme.tool
            horizontalAlignment: Text.AlignHCenter
            leading: Theme.tight
            text: qsTr("Volume %1 of %2").arg(bar.reader.volume).arg(bar.reader.loudest)
            width: Math.round(Theme.tool * (bar.worded ? 8 : 4.3))
        }
        ActionButton {
            Accessible.name: qsTr("Louder")
            anchors.verticalCenter: parent.verticalCenter
            enabled: bar.reader.volume < bar.reader.loudest
            iconName: "plus"

            onActivated: bar.reader.louder()
        }
    }
}
