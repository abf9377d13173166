pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// The code to call the center and Help now. On a wide, short screen it stands at the side, where
// the code gives way to a button that opens it, and takes some of the bar's buttons.
Rectangle {
    id: strip

    required property Kiosk kiosk
    required property Session session
    // on help now, where there is nothing to call for
    property bool bare: false
    property bool atSide: false
    // how wide it is when not at the side
    required property int footWidth
    property ScrollArea scrollArea
    readonly property var call: kiosk.center.call
    readonly property bool canCall: !bare && call !== null && call !== undefined

    color: Theme.deep
    implicitHeight: foot.implicitHeight + 2 * Theme.gap
    implicitWidth: side.implicitWidth + 2 * (Theme.padding + Theme.line)

    Rectangle {
        anchors.left: parent.left
        anchors.right: strip.atSide ? undefined : parent.right
        color: Theme.deepEdge
        height: strip.atSide ? parent.height : Theme.line
        width: Theme.line
    }
    Item {
        id: foot

        height: implicitHeight
        implicitHeight: Math.max(buttons.height, strip.bare ? 0 : words.height, strip.canCall ? code.height : 0)
        visible: !strip.atSide
        width: strip.footWidth - 2 * Theme.margin
        x: Theme.margin
        y: Theme.gap

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
            anchors.verticalCenter: parent.verticalCenter
            visible: !strip.bare
            width: foot.width - (code.visible ? code.width + Theme.space : 0) - Theme.space - buttons.width

            Words {
                color: Theme.inkOnDeep
                font.bold: true
                font.pixelSize: Theme.toolHeading
                leading: Theme.tight
                text: strip.canCall ? qsTr("Talk to us: %1").arg(Theme.number(strip.call.shown)) : qsTr("Talk to us")
                width: parent.width
            }
            Words {
                color: Theme.secondInkOnDeep
                font.pixelSize: Theme.tool
                leading: Theme.tight
                text: strip.canCall ? qsTr("Point your phone's camera at the code to call %1.").arg(strip.kiosk.center.name) : qsTr("Ask any staff member.")
                width: parent.width
            }
        }
        Grid {
            id: buttons

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            columns: Theme.portrait ? 1 : 2
            horizontalItemAlignment: Grid.AlignRight
            spacing: Theme.gap
            verticalItemAlignment: Grid.AlignVCenter

            Later {
                wanted: Theme.canLower

                sourceComponent: LowerButton {
                    appearance: strip.session.appearance
                    height: Theme.mainTarget
                    width: Theme.portrait ? Math.max(implicitWidth, help.implicitWidth) : implicitWidth
                }
            }
            HelpNowButton {
                id: help

                kiosk: strip.kiosk
                visible: !strip.bare

                onActivated: strip.session.help()
            }
        }
    }
    Later {
        id: side

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.padding
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Theme.padding
        wanted: strip.atSide

        sourceComponent: Item {
            // fixed, since the words of the first button change
            readonly property int buttonWidth: Math.max(Math.round(Theme.tool * 8.9), sideHelp.implicitWidth, Theme.canLower ? lower.implicitWidth : 0)

            implicitWidth: buttonWidth

            Column {
                spacing: Theme.gap

                OptionsButton {
                    appearance: strip.session.appearance
                    height: Theme.mainTarget
                    overDeep: true
                    width: side.width
                }
                HideButton {
                    height: Theme.mainTarget
                    overDeep: true
                    session: strip.session
                    width: side.width
                }
            }
            Column {
                anchors.bottom: parent.bottom
                spacing: Theme.gap

                LowerButton {
                    id: lower

                    appearance: strip.session.appearance
                    height: Theme.mainTarget
                    width: side.width
                }
                MoreButton {
                    atEnd: strip.scrollArea?.atEnd ?? false
                    height: Theme.mainTarget
                    overDeep: true
                    visible: strip.scrollArea?.overflows ?? false
                    width: side.width

                    onActivated: strip.scrollArea.goOn()
                }
                ActionButton {
                    height: Theme.mainTarget
                    iconName: "phone"
                    overDeep: true
                    text: qsTr("Call")
                    visible: strip.canCall
                    width: side.width

                    onActivated: strip.session.call()
                }
                HelpNowButton {
                    id: sideHelp

                    kiosk: strip.kiosk
                    visible: !strip.bare
                    width: side.width

                    onActivated: strip.session.help()
                }
            }
        }
    }
}
