pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// What was found about one thing: a sign that is a color, a shape and a word; how it is, what to do.
Rectangle {
    id: row

    required property var finding
    readonly property var look: ({
            red: ["warning-octagon", qsTr("Mend"), Theme.emergency, Theme.inkOnEmergency],
            amber: ["warning", qsTr("Look"), Theme.callToAction, Theme.inkOnCallToAction],
            unseen: ["eye-slash", qsTr("Not seen"), Theme.card, Theme.ink],
            green: ["check-circle", qsTr("Good"), Theme.tint, Theme.inkOnTint]
        })[finding.level]
    readonly property int inset: Theme.sizeClass === "panel" ? Theme.padding : Theme.gap

    Accessible.name: qsTr("%1: %2").arg(look[1]).arg(finding.name)
    Accessible.role: Accessible.ListItem
    border.color: Theme.edge
    border.width: Theme.line
    color: Theme.card
    height: Math.max(sign.height, words.height) + 2 * inset
    radius: Theme.radius

    Rectangle {
        id: sign

        border.color: row.finding.level === "red" ? Theme.emergencyEdge : Theme.edge
        border.width: Theme.line
        color: row.look[2]
        height: inside.height + Theme.padding
        radius: Theme.radius
        width: Math.round(Theme.body * 5.2)
        x: row.inset
        y: row.inset

        Column {
            id: inside

            anchors.centerIn: parent
            width: parent.width

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: row.look[0]
                side: Math.round(Theme.body * 1.5)
                tint: row.look[3]
            }
            Words {
                Accessible.ignored: true // the row is called so
                color: row.look[3]
                font.bold: true
                horizontalAlignment: Text.AlignHCenter
                leading: Theme.tight
                text: row.look[1]
                width: parent.width
            }
        }
    }
    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: row.inset
        y: row.finding.toDo === "" ? Math.round((row.height - height) / 2) : row.inset

        Words {
            Accessible.ignored: true
            font.bold: true
            font.pixelSize: Theme.large
            leading: Theme.tight
            text: row.finding.name
            width: parent.width
        }
        Words {
            leading: Theme.tight
            text: row.finding.what
            width: parent.width
        }
        Repeater {
            model: row.finding.details

            Words {
                required property string modelData

                color: Theme.secondInk
                leading: Theme.tight
                text: "\u2013 " + modelData
                topPadding: Math.round(Theme.padding / 2)
                width: words.width
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
        Words {
            font.bold: true
            leading: Theme.tight
            text: row.finding.toDo
            topPadding: Math.round(Theme.padding / 2)
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
}
