pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// What runs when nobody is using the kiosk: calm lines, one after the other, and the way in.
// It names no drug, symptom or diagnosis, and moves a little so that nothing burns in.
TouchButton {
    id: attract

    required property Kiosk kiosk
    readonly property var call: kiosk.center.call
    readonly property bool canCall: call !== null && call !== undefined
    readonly property int drift: Theme.space
    // Nearly all of the screen is ground, so that its light is the room's; words keep more of theirs,
    // to be read also at the lowest. The code and help now stay as they are.
    readonly property real light: kiosk.attractBrightness / 100
    readonly property color ground: dimmed(Theme.deep, light)
    readonly property color ink: dimmed(Theme.inkOnDeep, (1 + light) / 2)
    readonly property color secondInk: dimmed(Theme.secondInkOnDeep, (1 + light) / 2)
    // so that whoever reads another language finds the way in
    readonly property string startElsewhere: kiosk.otherLanguages.map(other => other.start).join(" \u00B7 ")
    // Tab stays with the two controls; the rest neither writes nor moves anything.
    readonly property var wakingKeys: [Qt.Key_Left, Qt.Key_Right, Qt.Key_Up, Qt.Key_Down, Qt.Key_Home, Qt.Key_End, Qt.Key_PageUp, Qt.Key_PageDown, Qt.Key_Backspace, Qt.Key_Delete]

    Accessible.description: kiosk.attractLine
    Accessible.name: qsTr("Touch to start")
    color: ground
    fillsWindow: true
    overDeep: true
    radius: 0

    onActivated: kiosk.begin()

    function isPress(event: KeyEvent): bool {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            return true;
        const chord = event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier);
        // below are the signs that a keyboard writes
        return !chord && (event.key < Qt.Key_Escape || wakingKeys.includes(event.key));
    }

    function dimmed(color: color, light: real): color {
        return Qt.rgba(color.r * light, color.g * light, color.b * light, 1);
    }

    Later {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Theme.padding
        wanted: attract.kiosk.safe
        width: parent.width - 2 * Theme.margin

        sourceComponent: Words {
            color: attract.secondInk
            font.pixelSize: Theme.tool
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Staff: this screen failed several times, so it shows only help now. In about ten minutes it tries again.")
        }
    }
    Item {
        height: attract.height - 2 * attract.drift
        width: attract.width - 2 * attract.drift
        x: attract.drift + Math.round(attract.drift * Math.cos(attract.kiosk.attractTurn))
        y: attract.drift + Math.round(attract.drift * Math.sin(attract.kiosk.attractTurn))

        Column {
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            spacing: Theme.sizeClass === "panel" ? Math.round(Theme.gap * 0.5) : Theme.space * 2
            width: parent.width - 2 * Theme.margin
            y: Math.round((foot.y - height) / 2)

            Words {
                color: attract.secondInk
                font.bold: true
                font.pixelSize: Theme.sizeClass === "panel" ? Theme.body : Theme.heading
                horizontalAlignment: Text.AlignHCenter
                text: attract.kiosk.center.name
                width: parent.width
            }
            Words {
                Accessible.ignored: true
                color: attract.ink
                font.bold: true
                font.pixelSize: Theme.sizeClass === "panel" ? Theme.title : Math.round(Theme.title * 1.4)
                horizontalAlignment: Text.AlignHCenter
                leading: Theme.tight
                text: attract.kiosk.attractLine
                width: parent.width
            }
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                color: attract.down ? attract.secondInk : attract.ink
                height: Math.max(Theme.mainTarget, start.height + Theme.padding)
                radius: height / 2
                width: start.width + 4 * Theme.space

                Row {
                    id: start

                    anchors.centerIn: parent
                    spacing: Theme.gap

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: "hand-tap"
                        side: Math.round(Theme.heading * 1.3)
                        tint: attract.ground
                    }
                    Column {
                        anchors.verticalCenter: parent.verticalCenter

                        Words {
                            Accessible.ignored: true
                            color: attract.ground
                            font.bold: true
                            font.pixelSize: Theme.heading
                            leading: Theme.tight
                            text: qsTr("Touch to start")
                            wrapMode: Text.NoWrap
                        }
                        Words {
                            color: attract.ground
                            leading: Theme.tight
                            text: attract.startElsewhere
                            visible: text !== ""
                            wrapMode: Text.NoWrap
                        }
                    }
                }
            }
        }
        Row {
            id: foot

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            spacing: Theme.space
            visible: attract.canCall

            CodeImage {
                id: code

                code: attract.canCall ? attract.call : ({
                        size: 0,
                        modules: "",
                        shown: ""
                    })
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                color: attract.ink
                font.bold: true
                font.pixelSize: Theme.heading
                leading: Theme.tight
                text: attract.canCall ? qsTr("Talk to us: %1").arg(Theme.number(attract.call.shown)) : ""
                width: Math.max(0, foot.parent.width - 2 * Theme.margin - help.width - scan.width - code.width - foot.spacing - 2 * Theme.gap)
            }
        }
        Later {
            id: scan

            anchors.bottom: help.bottom
            anchors.right: help.left
            anchors.rightMargin: Theme.gap
            height: help.height
            wanted: attract.kiosk.eventRuns && attract.kiosk.canScan
            width: visible ? implicitWidth : 0

            sourceComponent: ActionButton {
                iconName: Theme.sizeClass === "panel" ? "" : "qr-code"
                overDeep: true
                text: qsTr("Scan me")

                onActivated: attract.kiosk.scan()
            }
        }
        HelpNowButton {
            id: help

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            kiosk: attract.kiosk

            onActivated: attract.kiosk.beginWithHelp()
        }
    }
}
