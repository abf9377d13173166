pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Screen

// What changes with words that were checked, and the question whether to show them.
Column {
    id: checked

    required property ExchangeView exchange
    readonly property var report: exchange.report
    readonly property bool same: report.same ?? true
    readonly property int pages: (report.changed ?? []).length + (report.new ?? []).length + (report.gone ?? []).length
    readonly property int problems: (report.problems ?? []).length + (report.moreProblems ?? 0)

    spacing: Theme.gap

    function takeFocus(byKeys: bool) {
        Theme.passFocus(leave, byKeys);
    }

    component Line: Words {
        leading: Theme.tight
        width: checked.width
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    // Pages of one kind: how many, and their titles.
    component Pages: Column {
        id: pages

        required property string title
        required property var titles

        visible: titles.length > 0
        width: checked.width

        Line {
            font.bold: true
            font.pixelSize: Theme.large
            text: pages.title.arg(pages.titles.length)
        }
        Line {
            text: pages.titles.join(" \u00B7 ")
        }
    }

    Line {
        font.bold: true
        font.pixelSize: Theme.heading
        heading: true
        text: checked.same ? qsTr("The kiosk shows these words already.") : qsTr("This changes when you show these words")
    }
    Pages {
        title: qsTr("Pages that change: %1")
        titles: checked.report.changed ?? []
    }
    Pages {
        title: qsTr("New pages: %1")
        titles: checked.report.new ?? []
    }
    Pages {
        title: qsTr("Pages that go away: %1")
        titles: checked.report.gone ?? []
    }
    Line {
        text: qsTr("No page on the screen changes.")
        visible: !checked.same && checked.pages === 0
    }
    Line {
        text: qsTr("The details of the center change, such as its name, phone or hours.")
        visible: checked.report.center ?? false
    }
    Line {
        text: qsTr("The words on the buttons change.")
        visible: checked.report.buttons ?? false
    }
    Line {
        font.bold: true
        font.pixelSize: Theme.large
        text: qsTr("Problems in these words: %1").arg(checked.problems)
        visible: checked.problems > 0
    }
    Flow {
        bottomPadding: Theme.gap
        spacing: Theme.gap
        topPadding: Theme.gap
        width: parent.width

        ActionButton {
            height: Theme.mainTarget
            iconName: "check-circle"
            kind: "deep"
            text: qsTr("Show these words")
            visible: !checked.same

            onActivated: checked.exchange.show()
        }
        ActionButton {
            id: leave

            height: Theme.mainTarget
            iconName: "arrow-left"
            text: checked.same ? qsTr("Back to the list") : qsTr("No, go back")

            onActivated: checked.exchange.drop()
        }
    }
    Line {
        font.bold: true
        font.pixelSize: Theme.toolHeading
        heading: true
        text: qsTr("What is wrong, and what to do")
        visible: checked.problems > 0
    }
    Repeater {
        model: checked.report.problems ?? []

        Line {
            required property string modelData

            color: Theme.secondInk
            text: "\u2013 " + modelData
        }
    }
    Line {
        color: Theme.secondInk
        text: qsTr("And more: %1").arg(checked.report.moreProblems ?? 0)
        visible: (checked.report.moreProblems ?? 0) > 0
    }
    Line {
        color: Theme.secondInk
        text: qsTr("Problems that the words on the screen have, too: %1").arg(checked.report.known ?? 0)
        visible: !checked.same && (checked.report.known ?? 0) > 0
    }
}
