pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Screen

// An event: under which name counts are kept, the large code, and the display for the audience.
StaffFrame {
    id: page

    readonly property EventView event: staff.eventView
    readonly property bool runs: event.name !== ""

    findStops: () => Array.from(parts.children).filter(part => part.visible && part.height > 0).reduce((stops, part) => stops.concat(part instanceof Flow ? rowsOf(part) : part.y), [])
    title: qsTr("Event")

    // Where the rows of what wraps begin.
    function rowsOf(flow: Flow): var {
        const rows = Array.from(flow.children).filter(child => child.height > 0).map(child => child.y);
        return Array.from(new Set(rows)).map(row => flow.y + row);
    }

    Binding {
        property: "wholeRows"
        target: page.scrollArea
        value: true
    }
    Column {
        id: parts

        spacing: Theme.gap
        width: page.scrollArea.width

        Words {
            id: news

            Accessible.role: Accessible.AlertMessage
            color: page.event.wrong ? Theme.emergency : Theme.ink
            font.bold: true
            text: page.event.wrong ? qsTr("This counts now, and is forgotten when the kiosk ends. %1").arg(page.event.news) : page.event.over && page.event.news === "" ? qsTr("The event is over. Nothing was counted, so no file was saved.") : page.event.news
            visible: text !== ""
            width: parent.width

            onTextChanged: {
                Accessible.announce(news.text, Accessible.Assertive);
                page.scrollArea.scrollTo(0);
            }
        }
        SettingRow {
            hint: page.runs ? [qsTr("Counts are kept under this name until you end it."), page.event.resetKey ? qsTr("The key %1 starts over for the next visitor.").arg(page.event.resetKey) : ""].filter(words => words !== "").join(" ") : qsTr("Touch a name to start. Counts are then kept under it. For any other name, start the kiosk with: %1").arg(page.event.command)
            title: page.runs ? qsTr("Now: %1").arg(page.event.name) : qsTr("No event now")
            width: parent.width

            ActionButton {
                height: Theme.mainTarget
                iconName: "stop"
                kind: "deep"
                text: qsTr("End the event")
                visible: page.runs

                onActivated: page.event.end()
            }
        }
        Flow {
            spacing: Theme.gap
            visible: !page.runs
            width: parent.width

            Repeater {
                model: [qsTr("Event"), qsTr("Health fair"), qsTr("Talk"), qsTr("Outreach")]

                ActionButton {
                    required property string modelData

                    height: Theme.mainTarget
                    iconName: "calendar"
                    text: Theme.number(modelData + " " + page.event.today)

                    onActivated: page.event.begin(modelData + " " + page.event.today)
                }
            }
        }
        SettingRow {
            hint: page.kiosk.canScan ? [qsTr("One code as large as fits, for a table or a projector. A touch takes it away."), page.event.scanKey ? qsTr("The key %1 does both.").arg(page.event.scanKey) : ""].filter(words => words !== "").join(" ") : qsTr("There is no code: content/center.md needs a phone number or an address.")
            title: qsTr("Scan me")
            width: parent.width

            ActionButton {
                height: Theme.mainTarget
                iconName: "qr-code"
                text: qsTr("Show it")
                visible: page.kiosk.canScan

                onActivated: page.kiosk.scan()
            }
        }
        Column {
            topPadding: Theme.gap
            width: parent.width

            Words {
                font.bold: true
                font.pixelSize: Theme.toolHeading
                heading: true
                leading: Theme.tight
                text: qsTr("Display")
                width: parent.width
            }
            Words {
                color: Theme.secondInk
                text: page.event.displays.length > 1 ? qsTr("Where do people see the kiosk? When that display is unplugged, the kiosk comes back to the other one by itself.") : qsTr("There is one display. Plug in a projector or a second screen, and it is listed here.")
                width: parent.width
            }
        }
        Flow {
            spacing: Theme.gap
            width: parent.width

            Repeater {
                model: page.event.displays

                Choice {
                    required property var modelData

                    chosen: modelData.used
                    text: Theme.number([modelData.name, modelData.make, modelData.width + "\u00A0\u00D7\u00A0" + modelData.height].filter(part => part !== "").join(", "))
                    width: Math.min(parts.width, Theme.body * 14)

                    onActivated: page.event.move(modelData.name)
                }
            }
        }
        Flow {
            spacing: Theme.gap
            width: parent.width

            Choice {
                chosen: page.event.whole
                text: qsTr("The whole display")
                width: Math.min(parts.width, Theme.body * 10)

                onActivated: page.event.fill(true)
            }
            Choice {
                chosen: !page.event.whole
                text: qsTr("In a window")
                width: Math.min(parts.width, Theme.body * 10)

                onActivated: page.event.fill(false)
            }
        }
    }
}
