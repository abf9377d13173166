pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// The top of every screen: where you are or the way back on the left, and in the right corner,
// wherever the visitor is, the way to the other languages, each in its own words.
Item {
    id: bar

    required property Kiosk kiosk
    required property Session session
    required property bool helping
    // the tools stand in the side strip instead
    property bool folded: false
    // what the bar shows the way on through, where neither it nor the side strip does
    property ScrollArea scrollArea
    readonly property bool atHome: session.depth === 0

    implicitHeight: Math.max(Theme.mainTarget, words.height)

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: tools.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: bar.atHome

        Words {
            font.bold: true
            font.pixelSize: Theme.title
            heading: true
            leading: Theme.tight
            text: qsTr("Ketamine: facts and help")
            width: parent.width
        }
        Words {
            color: Theme.secondInk
            leading: Theme.tight
            text: qsTr("Private. Nothing about you is saved.")
            width: parent.width
        }
    }
    Row {
        anchors.top: parent.top
        spacing: Theme.gap
        visible: !bar.atHome

        ActionButton {
            height: Theme.mainTarget
            icon.name: "arrow-left"
            kind: "deep"
            text: qsTr("Back")
            visible: bar.session.depth > 1 || bar.helping

            onActivated: bar.session.back()
        }
        ActionButton {
            height: Theme.mainTarget
            icon.name: "squares-four"
            kind: bar.session.depth > 1 ? "plain" : "deep"
            text: qsTr("All topics")
            visible: !bar.helping

            onActivated: bar.session.home()
        }
    }
    Row {
        id: tools

        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gap

        MoreButton {
            atEnd: bar.scrollArea?.atEnd ?? false
            height: Theme.mainTarget
            visible: bar.scrollArea?.overflows ?? false

            onActivated: bar.scrollArea.goOn()
        }
        ActionButton {
            Accessible.description: qsTr("What this screen is and what it keeps")
            height: Theme.mainTarget
            icon.name: "info"
            text: qsTr("About")
            visible: bar.atHome && bar.kiosk.hasAbout && !bar.folded

            onActivated: bar.session.open("about")
        }
        ActionButton {
            Accessible.description: qsTr("Hide this page from others")
            height: Theme.mainTarget
            icon.name: "eye-slash"
            text: qsTr("Hide")
            visible: !bar.helping && !bar.folded

            onActivated: bar.session.hide()
        }
        Repeater {
            // their number, so that the one that is pressed stays and keeps the focus
            model: bar.kiosk.otherLanguages.length

            ActionButton {
                required property int index
                readonly property var other: bar.kiosk.otherLanguages[index]

                height: Theme.mainTarget
                text: other?.name ?? ""

                onActivated: bar.session.speak(other.language)
            }
        }
    }
}
