pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// The top of every screen: where you are or the way back on the left.
Item {
    id: bar

    required property Kiosk kiosk
    required property bool helping
    // what the bar shows the way on through, where neither it nor the side strip does
    property ScrollArea scrollArea
    readonly property bool atHome: kiosk.session.screen === "home"

    implicitHeight: Math.max(Theme.mainTarget, words.height)

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
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
            text: bar.kiosk.session.screen === "help" && bar.kiosk.session.helpLanguage === "es" ? "Volver" : qsTr("Back")
            visible: bar.kiosk.session.depth > 1 || bar.kiosk.session.screen === "help"

            onActivated: bar.kiosk.session.back()
        }
        ActionButton {
            height: Theme.mainTarget
            icon.name: "squares-four"
            kind: bar.kiosk.session.depth > 1 ? "plain" : "deep"
            text: qsTr("All topics")
            visible: bar.kiosk.session.screen !== "help"

            onActivated: bar.kiosk.session.home()
        }
    }
    Row {
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
                visible: modelData !== bar.kiosk.session.helpLanguage

                onActivated: bar.kiosk.session.speakHelpIn(modelData)
            }
        }
    }
}
