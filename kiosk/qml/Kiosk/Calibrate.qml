pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// Staff say how large the screen is: first with a bank card, then a ruler checks it. It lies over
// everything else.
FocusScope {
    id: screen

    required property Kiosk kiosk
    readonly property Calibration calibration: kiosk.calibration
    readonly property bool checking: calibration.saved
    readonly property string figure: calibration.pxPerMm.toLocaleString(Qt.locale(Qt.uiLanguage), "f", 2)

    focus: true

    Keys.onDownPressed: Theme.passFocus(Window.activeFocusItem.nextItemInFocusChain(true), true)
    Keys.onEscapePressed: calibration.leave()
    Keys.onLeftPressed: step(-1)
    Keys.onRightPressed: step(1)
    Keys.onUpPressed: Theme.passFocus(Window.activeFocusItem.nextItemInFocusChain(false), true)

    onCheckingChanged: Theme.passFocus(checking ? done : fitting.handle, true)

    function step(pixels: int) {
        if (!checking)
            calibration.resize(calibration.cardWidth + pixels);
    }

    component MainButton: ActionButton {
        height: Theme.mainTarget
        width: Math.max(implicitWidth, height)
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    Column {
        anchors.centerIn: parent
        spacing: Theme.space
        width: Math.min(parent.width - 2 * Theme.margin, Math.max(Theme.column, Math.round(parent.width * 0.6)))

        Item {
            id: header

            height: Math.max(words.height, help.height)
            width: parent.width

            Column {
                id: words

                spacing: Theme.padding
                width: parent.width - help.width - Theme.space

                Words {
                    id: title

                    font.bold: true
                    font.pixelSize: Theme.title
                    heading: true
                    leading: Theme.tight
                    text: screen.checking ? qsTr("Check it with a ruler") : qsTr("Set the size of this screen")
                    width: parent.width

                    onTextChanged: Accessible.announce(title.text)
                }
                Words {
                    text: screen.checking ? qsTr("The square is 20 mm wide, the scale %1 mm.").arg(10 * check.centimeters) : qsTr("Hold a bank card flat on the glass, its left edge on the left line. Move the right line to the card's right edge.")
                    visible: problem.text === ""
                    width: parent.width
                }
                Words {
                    id: problem

                    Accessible.role: Accessible.AlertMessage
                    color: Theme.emergency
                    text: screen.calibration.problem
                    visible: text !== ""
                    width: parent.width

                    onTextChanged: Accessible.announce(problem.text, Accessible.Assertive)
                }
            }
            HelpNowButton {
                id: help

                anchors.right: parent.right
                kiosk: screen.kiosk
                overDeep: false

                onActivated: screen.kiosk.beginWithHelp()
            }
        }
        Item {
            id: stage

            height: Math.min(Math.round(width * 0.45), screen.height - header.height - controls.height - 2 * parent.spacing - 4 * Theme.ring)
            width: parent.width

            CardFitting {
                id: fitting

                anchors.fill: parent
                calibration: screen.calibration
                visible: !screen.checking
            }
            RulerCheck {
                id: check

                anchors.fill: parent
                pxPerMm: screen.calibration.pxPerMm
                visible: screen.checking
            }
        }
        Flow {
            id: controls

            spacing: Theme.gap
            width: parent.width

            StepButton {
                Accessible.name: qsTr("One pixel less")
                height: Theme.mainTarget
                iconName: "minus"
                visible: !screen.checking
                width: Math.max(implicitWidth, height)

                onActivated: screen.step(-1)
            }
            Words {
                height: Theme.mainTarget
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("%1 px/mm").arg(screen.figure)
                verticalAlignment: Text.AlignVCenter
                visible: !screen.checking
                width: Theme.body * 6 // so that nothing moves when the figure does
                wrapMode: Text.NoWrap
            }
            StepButton {
                Accessible.name: qsTr("One pixel more")
                height: Theme.mainTarget
                iconName: "plus"
                visible: !screen.checking
                width: Math.max(implicitWidth, height)

                onActivated: screen.step(1)
            }
            MainButton {
                Accessible.name: qsTr("Turn the card")
                iconName: "arrows-clockwise"
                text: Theme.sizeClass === "panel" ? "" : qsTr("Turn the card")
                visible: !screen.checking

                onActivated: screen.calibration.turn()
            }
            MainButton {
                kind: "deep"
                text: qsTr("Save")
                visible: !screen.checking

                onActivated: screen.calibration.save()
            }
            MainButton {
                text: qsTr("Cancel")
                visible: !screen.checking

                onActivated: screen.calibration.leave()
            }
            MainButton {
                id: done

                kind: "deep"
                text: qsTr("It is right: done")
                visible: screen.checking

                onActivated: screen.calibration.leave()
            }
            MainButton {
                text: qsTr("Again")
                visible: screen.checking

                onActivated: screen.calibration.again()
            }
        }
    }
}
