pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Screen

// Ready for patients? One sentence, and below it everything that was looked at, the worst on top.
StaffFrame {
    id: page

    readonly property ReadyView ready: staff.ready
    readonly property var call: kiosk.center.call ?? null

    findStops: () => Array.from(list.children).filter(row => row.visible && row.height > 0).map(row => list.y + row.y)
    title: qsTr("Ready for patients?")

    Component.onCompleted: check()

    function check() {
        scrollArea.scrollTo(0);
        ready.check(Theme.pxPerMm, Qt.uiLanguage);
    }

    Column {
        id: parts

        spacing: Theme.space
        width: page.scrollArea.width

        Flow {
            id: top

            // beside the buttons where a sentence has room there
            readonly property bool oneLine: width - buttons.width - spacing >= Theme.heading * 14

            spacing: Theme.gap
            width: parent.width

            Words {
                id: headline

                font.bold: true
                font.pixelSize: Theme.heading
                heading: true
                height: top.oneLine ? Math.max(Math.ceil(implicitHeight), buttons.height) : Math.ceil(implicitHeight)
                leading: Theme.tight
                text: page.ready.checking ? qsTr("Checking…") : page.ready.headline
                verticalAlignment: Text.AlignVCenter
                width: top.oneLine ? top.width - buttons.width - top.spacing : top.width

                onTextChanged: Accessible.announce(headline.text)
            }
            Row {
                id: buttons

                spacing: Theme.gap

                ActionButton {
                    focus: true
                    height: Theme.mainTarget
                    iconName: "arrows-clockwise"
                    text: qsTr("Check again")

                    onActivated: page.check()
                }
                ActionButton {
                    height: Theme.mainTarget
                    iconName: "hand-tap"
                    text: qsTr("Touch test")

                    onActivated: page.staff.go("touch")
                }
            }
        }
        // what the program reads from the picture of its own window
        Row {
            spacing: Theme.space
            visible: page.ready.checking && page.call !== null

            CodeImage {
                id: code

                code: page.call ?? ({
                        size: 0,
                        modules: "",
                        shown: ""
                    })
            }
            Words {
                text: qsTr("The program reads this code from its own screen.")
                width: parts.width - code.width - Theme.space
            }
        }
        Column {
            id: list

            spacing: Theme.gap
            width: parent.width

            Repeater {
                model: page.ready.findings

                FindingRow {
                    required property var modelData

                    finding: modelData
                    width: list.width
                }
            }
        }
    }
}
