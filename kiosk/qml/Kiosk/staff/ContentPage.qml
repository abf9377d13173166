pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Screen

// The words on the screen: since when, from where, and what is wrong in their files.
StaffFrame {
    id: page

    readonly property ContentView words: staff.content
    property string language: Qt.uiLanguage
    property int part: 0
    readonly property var drawers: words.languages.find(one => one.language === language)?.parts ?? []
    readonly property var pages: drawers[Math.min(part, drawers.length - 1)]?.pages ?? []

    readonly property bool stuck: words.failure !== "" || words.silentMinutes > 0

    findStops: () => {
        const shown = Array.from(parts.children).filter(part => part.visible && part.height > 0);
        return shown.reduce((tops, part) => tops.concat(part.y, (part as ProblemBox)?.innerStops(page.room) ?? (part as PartChoices)?.innerStops().map(top => part.y + top) ?? []), []).concat(rowsOfCards());
    }
    title: qsTr("Content")

    // A moment, such as 2026-11-23T09:00:00, in words.
    function moment(iso: string): string {
        const date = Date.fromLocaleString(Qt.locale("C"), iso, "yyyy-MM-dd'T'HH:mm:ss");
        const locale = Qt.locale(Qt.uiLanguage);
        return locale.toString(date, qsTr("MMMM d, yyyy")) + ", " + locale.toString(date, locale.timeFormat(Locale.ShortFormat));
    }

    // Where the rows of cards after the first begin.
    function rowsOfCards(): var {
        return [...new Set(Array.from(cards.children, card => card.y))].filter(top => top > 0).map(top => cards.y + top);
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

        Column {
            width: parent.width

            Words {
                bottomPadding: Theme.padding
                font.bold: true
                font.pixelSize: Theme.heading
                leading: Theme.tight
                text: {
                    if (page.words.since === "")
                        return qsTr("There are no words from your folder yet. Visitors see the emergency page only.");
                    if (page.stuck)
                        return qsTr("The screen cannot follow your files now.");
                    if (page.words.errors > 0)
                        return qsTr("Mistakes that keep new words off the screen: %1").arg(page.words.errors);
                    return qsTr("All words from your files are on the screen.");
                }
                width: parent.width
            }
            Words {
                text: qsTr("Pages on the screen: %1").arg(page.words.languages.map(one => one.name + " " + one.number).join(", "))
                visible: page.words.since !== ""
                width: parent.width
            }
            Words {
                text: qsTr("As they are since %1").arg(page.moment(page.words.since))
                visible: page.words.since !== ""
                width: parent.width
            }
            Words {
                text: qsTr("Folder of the files: %1").arg(page.words.folder)
                visible: page.words.folder !== ""
                width: parent.width
            }
        }
        ProblemBox {
            error: true
            problems: [
                {
                    error: true,
                    line: 0,
                    text: page.words.failure
                }
            ]
            meaning: qsTr("The kiosk tries again by itself. Until then visitors see the words as they were.")
            title: qsTr("The files could not be read on %1").arg(page.moment(page.words.tried))
            visible: page.words.failure !== ""
            width: parent.width
        }
        ProblemBox {
            error: true
            meaning: qsTr("Is its drive plugged in, or its network there? Until it answers visitors see the words as they were.")
            title: qsTr("The folder has not answered for %1 minutes").arg(page.words.silentMinutes)
            visible: page.words.silentMinutes > 0
            width: parent.width
        }
        Repeater {
            model: page.words.files

            ProblemBox {
                required property var modelData

                error: modelData.broken
                path: modelData.title === "" ? "" : modelData.path
                problems: modelData.problems
                shows: modelData.topic !== ""
                meaning: ({
                        older: qsTr("Visitors see this page as it was before %1").arg(page.moment(modelData.since)),
                        out: qsTr("Visitors see nothing of this file until it is mended.")
                    })[modelData.state] ?? ""
                title: modelData.title || modelData.path || qsTr("The whole folder")
                width: parts.width

                onActivated: page.words.show(modelData.language, modelData.topic)
            }
        }
        Words {
            text: qsTr("More files with problems: %1").arg(page.words.moreFiles)
            visible: page.words.moreFiles > 0
            width: parent.width
        }
        Repeater {
            model: page.words.common

            ProblemBox {
                required property var modelData

                problems: [
                    {
                        error: false,
                        line: 0,
                        text: modelData.text
                    }
                ]
                title: qsTr("The same in %1 files").arg(modelData.files)
                width: parts.width
            }
        }
        Column {
            topPadding: Theme.space
            visible: page.words.since !== ""
            width: parent.width

            Words {
                font.bold: true
                font.pixelSize: Theme.toolHeading
                heading: true
                leading: Theme.tight
                text: qsTr("Show me a page")
                width: parent.width
            }
            Words {
                color: Theme.secondInk
                text: qsTr("It opens as visitors see it. You are not counted as one.")
                width: parent.width
            }
        }
        Flow {
            spacing: Theme.gap
            visible: page.words.languages.length > 1
            width: parent.width

            Repeater {
                model: page.words.languages

                Choice {
                    required property var modelData

                    chosen: page.language === modelData.language
                    text: modelData.name
                    width: Theme.body * 6

                    onActivated: {
                        page.language = modelData.language;
                        page.part = 0;
                    }
                }
            }
        }
        PartChoices {
            chosen: page.part
            names: page.drawers.map(part => part.name)
            width: parent.width

            onAsked: part => page.part = part
        }
        Grid {
            id: cards

            readonly property int tallest: Math.max(0, ...Array.from(children, card => card.implicitHeight))
            readonly property int share: Math.floor((width - (columns - 1) * spacing) / columns)

            columns: Math.max(1, Math.min(3, Math.floor((width + spacing) / (Theme.large * 12 + spacing))))
            spacing: Theme.gap
            width: parent.width

            Repeater {
                model: page.pages

                Card {
                    required property var modelData

                    height: cards.tallest
                    iconName: modelData.iconName
                    summary: modelData.older ? qsTr("Older words: %1").arg(modelData.path) : modelData.path
                    title: modelData.title
                    width: cards.share

                    onActivated: page.words.show(page.language, modelData.topic)
                }
            }
        }
    }
}
