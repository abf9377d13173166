import QtQuick
import Kiosk.Screen

// The private check-in: one question at a time, then the words that follow the answers.
FocusScope {
    id: page

    required property Kiosk kiosk
    required property CheckIn checkIn
    required property OpenPage topic
    property bool moreAtSide: false
    readonly property ScrollArea scrollArea: area
    readonly property bool asking: checkIn.stage === "question"
    readonly property int columnWidth: Math.min(Theme.column, width)
    // a focus ring at the end of what scrolls stands outside it
    readonly property int apart: needed > height - ways.height - Theme.space ? Math.max(Theme.space, Theme.gap + 2 * Theme.ring) : Theme.space
    readonly property int needed: asking ? card.needed : words.height
    // where few lines fit, the ways on scroll with the words
    readonly property bool low: moreAtSide && height < Theme.body * 12
    readonly property int room: height - (low ? 0 : ways.height + apart)
    readonly property int answerSize: Theme.sizeClass === "panel" ? Theme.body : Theme.large
    readonly property int inset: Theme.sizeClass === "panel" ? Theme.gap : Theme.space * 2

    signal chosen(topic: string)

    // Gives the keys another control where theirs has gone with the last stage.
    function act(button: TouchButton, action: var) {
        const byKeys = button.visualFocus;
        action();
        if (byKeys && !button.visible)
            Theme.passFocus(asking ? yes : checkIn.stage === "result" ? back : forward, true);
    }

    Connections {
        function onStepped() {
            place.begin();
        }

        target: page.checkIn
    }
    ReadingPlace {
        id: place

        area: area
        items: () => page.asking ? [] : blocks.items()
        kiosk: page.kiosk
    }
    ScrollArea {
        id: area

        anchors.horizontalCenter: parent.horizontalCenter
        findInnerStops: () => page.asking ? [] : blocks.tops(true)
        findStops: () => page.asking ? [] : blocks.tops(false)
        height: Math.min(sheet.height + (page.low ? page.apart + ways.height : 0), page.room)
        moreAtSide: true
        width: page.columnWidth
        // tall screens are read and touched lower down
        y: Theme.portrait ? Math.round((page.room - height) / 3) : 0

        Item {
            id: sheet

            height: page.asking ? card.height : words.height
            width: page.columnWidth

            Rectangle {
                id: card

                readonly property int needed: progress.height + question.height + answers.height + 2 * Theme.space + 2 * page.inset

                border.color: Theme.edge
                border.width: Theme.line
                color: Theme.card
                // the answers stay where they are from one question to the next
                height: Math.max(needed, Math.min(page.room, Math.round(width * 0.6)))
                radius: Theme.radius
                visible: page.asking
                width: parent.width

                Flow {
                    id: progress

                    anchors.left: parent.left
                    anchors.margins: page.inset
                    anchors.right: parent.right
                    anchors.top: parent.top
                    spacing: Theme.space

                    Words {
                        color: Theme.inkOnTint
                        font.bold: true
                        width: Math.min(implicitWidth, progress.width)
                        text: page.checkIn.number === 0 ? qsTr("Before you begin") : qsTr("Question %1 of %2").arg(page.checkIn.number).arg(page.checkIn.total)
                    }
                    Words {
                        color: Theme.secondInk
                        text: page.checkIn.reminder
                        textFormat: Text.StyledText
                        visible: page.checkIn.number > 0
                        width: Math.min(implicitWidth, progress.width)
                    }
                }
                Words {
                    id: question

                    anchors.left: progress.left
                    anchors.right: progress.right
                    anchors.top: progress.bottom
                    anchors.topMargin: Theme.space
                    font.bold: true
                    font.pixelSize: Theme.sizeClass === "panel" ? Theme.heading : Theme.title
                    heading: true
                    leading: Theme.tight
                    text: page.checkIn.question
                    textFormat: Text.StyledText
                }
                Grid {
                    id: answers

                    readonly property int buttonHeight: Math.round(Theme.mainTarget * (Theme.sizeClass === "panel" ? 1 : 1.25))
                    readonly property int third: Math.floor((width - 2 * spacing) / 3)
                    readonly property int longest: Math.max(yes.implicitWidth, no.implicitWidth, skip.implicitWidth)
                    readonly property int buttonWidth: columns === 1 ? width : third

                    anchors.bottom: parent.bottom
                    anchors.left: parent.left
                    anchors.margins: page.inset
                    anchors.right: parent.right
                    columns: longest > third ? 1 : 3
                    spacing: Theme.gap

                    ActionButton {
                        id: yes

                        fontSize: page.answerSize
                        height: answers.buttonHeight
                        text: qsTr("Yes")
                        width: answers.buttonWidth

                        onActivated: page.act(this, () => page.checkIn.yes())
                    }
                    ActionButton {
                        id: no

                        fontSize: page.answerSize
                        height: answers.buttonHeight
                        text: qsTr("No")
                        width: answers.buttonWidth

                        onActivated: page.act(this, () => page.checkIn.no())
                    }
                    ActionButton {
                        id: skip

                        fontSize: page.answerSize
                        height: answers.buttonHeight
                        text: qsTr("Skip")
                        width: answers.buttonWidth

                        onActivated: page.act(this, () => page.checkIn.skip())
                    }
                }
            }
            Column {
                id: words

                spacing: Theme.space
                visible: !page.asking
                width: parent.width

                Row {
                    id: head

                    spacing: Theme.space
                    width: parent.width

                    IconTile {
                        id: tile

                        name: page.topic.icon
                        visible: Theme.sizeClass !== "panel"
                    }
                    Words {
                        anchors.verticalCenter: parent.verticalCenter
                        font.bold: true
                        font.pixelSize: Theme.title
                        heading: true
                        leading: Theme.tight
                        text: page.topic.title
                        width: page.columnWidth - (tile.visible ? tile.width + head.spacing : 0)
                    }
                }
                Blocks {
                    id: blocks

                    model: page.checkIn.blocks
                    pictures: page.topic.pictures
                    size: Theme.sizeClass === "panel" ? Theme.body : Theme.reading
                    width: parent.width
                }
                ReadNext {
                    cards: page.checkIn.stage === "result" ? page.topic.related : null
                    columns: width >= Theme.body * 30 ? 2 : 1
                    most: 4
                    visible: (cards?.count ?? 0) > 0
                    width: parent.width

                    onChosen: topic => page.chosen(topic)
                }
                PageFoot {
                    topic: page.topic
                    visible: page.checkIn.stage === "result"
                    width: parent.width
                }
            }
        }
    }
    Row {
        id: ways

        // where their words do not fit on one line, they share the width
        readonly property int sharing: children.filter(way => way.visible).length
        readonly property int share: Math.floor((width - (sharing - 1) * spacing) / sharing)
        readonly property bool narrow: children.reduce((sum, way) => sum + (way.visible ? way.implicitWidth + spacing : 0), -spacing) > width
        readonly property int buttonHeight: children.reduce((height, way) => Math.max(height, way.visible ? way.implicitHeight : 0), Theme.mainTarget)

        parent: page.low ? sheet.parent : page
        spacing: Theme.gap
        width: page.columnWidth
        x: page.low ? 0 : area.x
        y: page.low ? sheet.height + page.apart : area.y + area.height + page.apart

        ActionButton {
            id: back

            height: ways.buttonHeight
            iconName: "arrow-left"
            text: qsTr("Back one question")
            visible: page.checkIn.stage !== "introduction"
            width: ways.narrow ? ways.share : implicitWidth

            onActivated: page.act(this, () => page.checkIn.back())
        }
        ActionButton {
            id: forward

            readonly property bool atEnd: page.checkIn.stage === "result"

            height: ways.buttonHeight
            kind: atEnd ? "plain" : "deep"
            text: atEnd ? qsTr("Clear my answers") : page.checkIn.stage === "words" ? qsTr("Go on") : qsTr("Start")
            visible: !page.asking
            width: ways.width - (back.visible ? back.width + ways.spacing : 0) - (more.visible ? more.width + ways.spacing : 0)

            onActivated: page.act(this, () => atEnd ? page.checkIn.restart() : page.checkIn.stage === "words" ? page.checkIn.goOn() : page.checkIn.begin())
        }
        MoreButton {
            id: more

            atEnd: area.atEnd
            height: ways.buttonHeight
            visible: area.overflows && !page.moreAtSide
            width: ways.narrow ? ways.share : implicitWidth

            onActivated: area.goOn()
        }
    }
}
