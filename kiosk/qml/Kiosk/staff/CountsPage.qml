pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Screen

// How the screen was used: numbers that tell of nobody, as bars and as files.
StaffFrame {
    id: page

    readonly property CountsView counts: staff.counts
    readonly property var report: counts.report

    findStops: () => page.shown(parts).reduce((tops, part) => tops.concat(part.y, (part as Section)?.innerStops() ?? []), [])
    title: qsTr("Counts")

    function shown(column: Item): var {
        return Array.from(column.children).filter(part => part.visible && part.height > 0);
    }

    function name(period: var): string {
        return period.kind === "week" ? qsTr("This week") : period.kind === "month" ? qsTr("This month") : period.event;
    }

    Binding {
        property: "wholeRows"
        target: page.scrollArea
        value: true
    }

    component Section: Column {
        id: section

        required property string title
        required property var bars
        property int total: 0
        // the names of what has no number that can be told
        property string small
        property string smallWords: qsTr("Fewer than 5 in every language: %1.")

        spacing: Theme.gap
        topPadding: Theme.gap
        visible: !page.report.empty
        width: parent.width

        // but not between the title and the first bar
        function innerStops(): var {
            return page.shown(section).slice(2).map(part => section.y + part.y);
        }

        Words {
            color: Theme.inkOnTint
            font.bold: true
            font.pixelSize: Theme.toolHeading
            heading: true
            leading: Theme.tight
            text: section.total > 0 ? qsTr("%1: %2").arg(section.title).arg(section.total) : section.title
            width: parent.width
        }
        Repeater {
            model: section.bars

            CountBar {
                required property var modelData

                each: modelData.each
                number: modelData.number
                part: modelData.part
                title: modelData.title
                width: section.width
            }
        }
        Words {
            color: Theme.secondInk
            text: section.smallWords.arg(section.small)
            visible: section.small !== ""
            width: parent.width
        }
    }

    Column {
        id: parts

        spacing: Theme.gap
        width: page.scrollArea.width

        Words {
            Accessible.role: Accessible.AlertMessage
            color: Theme.emergency
            text: page.counts.problem
            visible: text !== ""
            width: parent.width
        }
        Words {
            text: qsTr("Nothing is counted now: this machine's settings have switched it off.")
            visible: !page.counts.counting
            width: parent.width
        }
        Flow {
            spacing: Theme.gap
            width: parent.width

            Repeater {
                model: page.counts.periods

                ActionButton {
                    id: choice

                    required property int index
                    required property var modelData

                    Accessible.role: Accessible.RadioButton
                    checkable: true
                    chosen: page.counts.chosen === index
                    focus: index === 0
                    height: Math.max(Theme.mainTarget, implicitHeight)
                    iconName: chosen ? "check-circle" : "circle"
                    kind: chosen ? "deep" : "plain"
                    text: page.name(modelData)
                    width: Math.min(implicitWidth, parent.width)

                    onActivated: page.counts.choose(index)
                }
            }
        }
        Words {
            font.bold: true
            font.pixelSize: Theme.large
            leading: Theme.tight
            text: {
                const period = page.counts.periods[page.counts.chosen];
                if (!period)
                    return "";
                return period.first === period.last ? Theme.day(period.first) : qsTr("From %1 to %2").arg(Theme.day(period.first)).arg(Theme.day(period.last));
            }
            width: parent.width
        }
        Words {
            text: qsTr("Nothing was counted 5 times or more in these days.")
            visible: page.report.empty
            width: parent.width
        }
        Flow {
            spacing: Theme.gap
            visible: !page.report.empty
            width: parent.width

            ActionButton {
                height: Math.max(Theme.mainTarget, implicitHeight)
                iconName: "export"
                text: qsTr("Save as a table (CSV)")
                width: Math.min(implicitWidth, parent.width)

                onActivated: page.counts.save("csv")
            }
            ActionButton {
                height: Math.max(Theme.mainTarget, implicitHeight)
                iconName: "file-text"
                text: qsTr("Save as a page (PDF)")
                width: Math.min(implicitWidth, parent.width)

                onActivated: page.counts.save("pdf")
            }
        }
        Words {
            id: saved

            Accessible.role: Accessible.AlertMessage
            font.bold: true
            text: page.counts.saved
            visible: text !== ""
            width: parent.width

            onTextChanged: Accessible.announce(saved.text, Accessible.Assertive)
        }
        Section {
            bars: page.report.visits ?? []
            title: qsTr("Visits")
            total: page.report.allVisits ?? 0
        }
        Section {
            bars: page.report.pages ?? []
            small: page.report.smallPages ?? ""
            title: qsTr("Pages opened, by topic")
            total: page.report.allPages ?? 0
        }
        Section {
            bars: page.report.languages ?? []
            small: page.report.smallLanguages ?? ""
            smallWords: qsTr("Fewer than 5 for every topic: %1.")
            title: qsTr("Pages opened, by language")
        }
        Section {
            bars: page.report.codes ?? []
            small: page.report.smallCodes ?? ""
            title: qsTr("Codes shown to scan")
            total: page.report.allCodes ?? 0
        }
        Words {
            color: Theme.secondInk
            text: qsTr("What is counted: visits, the pages that were opened in them, and the codes that were shown, for each day and language. A visit is in the language in which it ended.")
            topPadding: Theme.gap
            width: parent.width
        }
        Words {
            color: Theme.secondInk
            text: qsTr("What is not: who it was, the time, the order, or which pages one visit opened. A number under 5, also none, is written “< 5” and is in no sum.")
            width: parent.width
        }
    }
}
