pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// The top of every screen: where you are or the way back on the left.
Item {
    id: bar

    required property Kiosk kiosk
    required property Session session
    required property bool helping
    // the tools stand in the side strip instead
    property bool folded: false
    // what the bar shows the way on through, where neither it nor the side strip does
    property ScrollArea scrollArea
    readonly property bool atHome: session.screen === "home"

    implicitHeight: Math.max(Theme.mainTarget, words.height)

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: tools.left
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
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
        visible: !bar.atHome

        ActionButton {
            height: Theme.mainTarget
            icon.name: "arrow-left"
            kind: "deep"
            text: bar.session.screen === "help" && bar.session.helpLanguage === "es" ? "Volver" : qsTr("Back")
            visible: bar.session.depth > 1 || bar.session.screen === "help"

            onActivated: bar.session.back()
        }
        ActionButton {
            height: Theme.mainTarget
            icon.name: "squares-four"
            kind: bar.session.depth > 1 ? "plain" : "deep"
            text: qsTr("All topics")
            visible: bar.session.screen !== "help"

            onActivated: bar.session.home()
        }
    }
    Row {
        id: tools

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        MoreButton {
            atEnd: bar.scrollArea?.atEnd ?? false
            height: Theme.mainTarget
            visible: bar.scrollArea?.overflows ?? false

            onActivated: bar.scrollArea.goOn()
        }
        Repeater {
            model: bar.helping ? bar.kiosk.helpLanguages : []

            ActionButton {
                id: choice

                required property string modelData

                height: Theme.mainTarget
                text: ({
                        en: "English",
                        es: "Español"
                    })[modelData] ?? modelData
                visible: modelData !== bar.session.helpLanguage

                onActivated: bar.session.speakHelpIn(modelData)
            }
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
    }
}
