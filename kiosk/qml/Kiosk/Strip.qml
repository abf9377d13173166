import QtQuick
import Kiosk.Screen

// The code to call the center and Help now. On a wide, short screen it stands at the side,
// where the code gives way to a button that opens it.
Rectangle {
    id: strip

    required property Kiosk kiosk
    required property Session session
    property bool atSide: false
    property ScrollArea scrollArea
    readonly property var call: kiosk.center.call
    readonly property bool canCall: call !== null && call !== undefined

    color: Theme.deep
    implicitHeight: foot.implicitHeight + 2 * Theme.gap
    implicitWidth: side.implicitWidth + 2 * Theme.gap

    Item {
        id: foot

        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.margins: Theme.gap
        anchors.rightMargin: Theme.margin
        implicitHeight: Math.max(help.height, words.height, strip.canCall ? code.height : 0)
        visible: !strip.atSide

        CodeImage {
            id: code

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            code: strip.canCall ? strip.call : ({
                    size: 0,
                    modules: "",
                    shown: ""
                })
        }
        Column {
            id: words

            anchors.left: code.visible ? code.right : parent.left
            anchors.leftMargin: code.visible ? Theme.space : 0
            anchors.right: help.left
            anchors.rightMargin: Theme.space
            anchors.verticalCenter: parent.verticalCenter

            Words {
                color: Theme.inkOnDeep
                font.bold: true
                font.pixelSize: Theme.heading
                leading: Theme.tight
                text: strip.canCall ? qsTr("Talk to us: %1").arg(strip.call.shown.replace(/-/g, "\u2011")) : qsTr("Talk to us")
                width: parent.width
            }
            Words {
                color: Theme.secondInkOnDeep
                leading: Theme.tight
                text: strip.canCall ? qsTr("Point your phone's camera at the code to call %1.").arg(strip.kiosk.center.name) : qsTr("Ask any staff member.")
                width: parent.width
            }
        }
        HelpNowButton {
            id: help

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            kiosk: strip.kiosk

            onActivated: strip.session.help()
        }
    }
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Theme.padding
        spacing: Theme.gap
        visible: strip.atSide

        ActionButton {
            objectName: "tool"
            Accessible.description: qsTr("Hide this page from others")
            icon.name: "eye-slash"
            overDeep: true
            text: qsTr("Hide")
            width: side.buttonWidth

            onActivated: strip.session.hide()
        }
        ActionButton {
            objectName: "tool"
            Accessible.description: qsTr("What this screen is and what it keeps")
            icon.name: "info"
            overDeep: true
            text: qsTr("About")
            visible: strip.session.screen === "home" && strip.kiosk.hasAbout
            width: side.buttonWidth

            onActivated: strip.session.open("about")
        }
    }
    Column {
        id: side

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gap
        visible: strip.atSide

        // fixed, since the words of the first button change
        readonly property int buttonWidth: Math.max(Math.round(Theme.body * 8.3), sideHelp.implicitWidth)

        MoreButton {
            atEnd: strip.scrollArea?.atEnd ?? false
            overDeep: true
            visible: strip.scrollArea?.overflows ?? false
            width: side.buttonWidth

            onActivated: strip.scrollArea.goOn()
        }
        ActionButton {
            height: Theme.mainTarget
            icon.name: "phone"
            overDeep: true
            text: qsTr("Call")
            visible: strip.canCall
            width: side.buttonWidth

            onActivated: strip.session.call()
        }
        HelpNowButton {
            id: sideHelp

            kiosk: strip.kiosk
            width: side.buttonWidth

            onActivated: strip.session.help()
        }
    }
}
