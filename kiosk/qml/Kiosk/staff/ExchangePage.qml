pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Screen

// Words that are handed around: those on sticks, what they would change, and the way back.
StaffFrame {
    id: page

    readonly property ExchangeView exchange: staff.exchange
    readonly property bool busy: exchange.busy !== ""
    readonly property string news: {
        const done = exchange.done;
        switch (exchange.busy || done.what) {
        case "look":
            return qsTr("Looking for USB sticks…");
        case "check":
            return qsTr("Checking the words. This can take a minute.");
        case "save":
            return busy ? qsTr("Saving the words…") : qsTr("Saved: %1. Pages: %2. A stick can be taken out now.").arg(done.file).arg(done.pages);
        case "show":
            return busy ? qsTr("Changing the words…") : qsTr("The new words are on the screen. You can bring the words from before back.");
        case "back":
            return busy ? qsTr("Changing the words…") : qsTr("The words from before are on the screen again.");
        default:
            return "";
        }
    }

    findStops: () => shownIn(parts).reduce((tops, part) => tops.concat([checked, choice].includes(part) ? rowsIn(part).map(row => part.y + row.y) : part.y), [])
    title: qsTr("Words on a USB stick")

    Component.onCompleted: exchange.look()

    function shownIn(column: Column): var {
        return Array.from(column.children).filter(part => part.visible && part.height > 0);
    }

    // A heading stands with what comes below it.
    function rowsIn(column: Column): var {
        return shownIn(column).filter((row, place, rows) => rows[place - 1] !== saving);
    }

    Connections {
        function onChanged() {
            page.scrollArea.scrollTo(0);
        }

        target: page.exchange
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
            font.bold: true
            font.pixelSize: Theme.large
            text: page.news
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere

            onTextChanged: Accessible.announce(news.text)
        }
        Words {
            id: problem

            Accessible.role: Accessible.AlertMessage
            color: Theme.emergency
            text: page.busy ? "" : page.exchange.problem
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere

            onTextChanged: Accessible.announce(problem.text, Accessible.Assertive)
        }
        Repeater {
            model: page.busy ? [] : page.exchange.reasons

            Words {
                required property string modelData

                color: Theme.secondInk
                leading: Theme.tight
                text: "\u2013 " + modelData
                width: parts.width
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }

        CheckedWords {
            id: checked

            exchange: page.exchange
            visible: page.exchange.checked
            width: parent.width

            onVisibleChanged: if (visible) {
                takeFocus(page.used);
                Qt.callLater(page.scrollArea.scrollTo, 0); // what changes is to be read first
            }
        }

        // What there is to choose from.
        Column {
            id: choice

            spacing: Theme.gap
            visible: !page.exchange.checked
            width: parent.width

            onVisibleChanged: if (visible)
                Theme.passFocus(again, page.used)

            Flow {
                spacing: Theme.gap
                width: parent.width

                Words {
                    font.bold: true
                    font.pixelSize: Theme.toolHeading
                    heading: true
                    height: Math.max(again.height, Math.ceil(implicitHeight))
                    leading: Theme.tight
                    text: qsTr("Bring words in")
                    verticalAlignment: Text.AlignVCenter
                    width: Math.min(implicitWidth, parent.width)
                }
                ActionButton {
                    id: again

                    focus: true
                    height: Theme.mainTarget
                    iconName: "arrows-clockwise"
                    text: qsTr("Look again")

                    onActivated: page.exchange.look()
                }
            }
            Words {
                text: qsTr("There are no words on a USB stick or in Downloads. Put the stick in, wait a moment, then touch Look again.")
                visible: page.exchange.sources.length === 0 && page.exchange.busy !== "look"
                width: parent.width
            }
            Repeater {
                model: page.exchange.sources

                SettingRow {
                    id: source

                    required property var modelData

                    hint: qsTr("On %1, from %2").arg(modelData.place).arg(Theme.day(modelData.day))
                    title: modelData.name
                    width: parts.width

                    ActionButton {
                        Accessible.name: qsTr("Check: %1").arg(source.modelData.name)
                        height: Theme.mainTarget
                        iconName: "list-checks"
                        text: qsTr("Check")

                        onActivated: page.exchange.check(source.modelData.path)
                    }
                }
            }
            SettingRow {
                hint: qsTr("On the screen until %1. They change places with the words of today.").arg(Theme.day(page.exchange.shownUntil.slice(0, 10)))
                title: qsTr("The words from before")
                visible: page.exchange.shownUntil !== ""
                width: parent.width

                ActionButton {
                    height: Theme.mainTarget
                    iconName: "repeat"
                    text: qsTr("Bring back")

                    onActivated: page.exchange.bringBack()
                }
            }
            Words {
                id: saving

                font.bold: true
                font.pixelSize: Theme.toolHeading
                heading: true
                leading: Theme.tight
                text: qsTr("Save the words of this kiosk")
                topPadding: Theme.gap
                width: parent.width
            }
            Words {
                text: qsTr("There is no USB stick that can be written to. Put one in, wait a moment, then touch Look again.")
                visible: page.exchange.targets.length === 0 && page.exchange.busy !== "look"
                width: parent.width
            }
            Repeater {
                model: page.exchange.targets

                SettingRow {
                    id: target

                    required property var modelData

                    hint: modelData.file.split(/[\\/]/).pop()
                    title: modelData.place
                    width: parts.width

                    ActionButton {
                        Accessible.name: qsTr("Save on %1").arg(target.modelData.place)
                        height: Theme.mainTarget
                        iconName: "export"
                        text: qsTr("Save")

                        onActivated: page.exchange.save(target.modelData.file)
                    }
                }
            }
        }
    }
}
