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
    readonly property int room: height - ways.height - Theme.space
    readonly property int inset: Theme.sizeClass === "panel" ? Theme.gap : Theme.space * 2

    signal chosen(topic: string)

    // Gives the keys another control where theirs has gone with the last stage.
    function act(button: TouchButton, action: var) {
        const byKeys = button.visualFocus;
        action();
        if (byKeys && !button.visible)
            (asking ? yes : checkIn.stage === "result" ? back : forward).forceActiveFocus(Qt.TabFocusReason);
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
        height: Math.min(contentHeight, page.room)
        moreAtSide: true
        width: page.columnWidth
        // tall screens are read and touched lower down
        y: Theme.portrait ? Math.round((page.room - height) / 3) : 0

        Item {
            height: page.asking ? card.height : words.height
            width: page.columnWidth

            Rectangle {
                id: card

                border.color: Theme.edge
                border.width: Theme.line
                color: Theme.card
                // the answers stay where they are from one question to the next
                height: Math.max(progress.height + question.height + answers.height + 2 * Theme.space + 2 * page.inset, Math.min(page.room, Math.round(width * 0.6)))
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
                        text: page.checkIn.number === 0 ? qsTr("Before you begin") : qsTr("Question %1 of %2").arg(page.checkIn.number).arg(page.checkIn.total)
                    }
                    Words {
                        color: Theme.secondInk
                        text: page.checkIn.reminder
                        textFormat: Text.StyledText
                        visible: page.checkIn.number > 0
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
                Row {
                    id: answers

                    readonly property int buttonHeight: Math.round(Theme.mainTarget * (Theme.sizeClass === "panel" ? 1 : 1.25))
                    readonly property int buttonWidth: Math.floor((width - 2 * spacing) / 3)

                    anchors.bottom: parent.bottom
                    anchors.left: parent.left
                    anchors.margins: page.inset
                    anchors.right: parent.right
                    spacing: Theme.gap

                    ActionButton {
                        id: yes

                        font.pixelSize: Theme.large
                        height: answers.buttonHeight
                        text: qsTr("Yes")
                        width: answers.buttonWidth

                        onActivated: page.act(this, () => page.checkIn.yes())
                    }
                    ActionButton {
                        font.pixelSize: Theme.large
                        height: answers.buttonHeight
                        text: qsTr("No")
                        width: answers.buttonWidth

                        onActivated: page.act(this, () => page.checkIn.no())
                    }
                    ActionButton {
                        font.pixelSize: Theme.large
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
                    spacing: Theme.space

                    IconTile {
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
                        width: page.columnWidth - x
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
                    cards: page.topic.related
                    columns: width >= Theme.body * 30 ? 2 : 1
                    most: 4
                    visible: page.checkIn.stage === "result" && cards.count > 0
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

        anchors.left: area.left
        anchors.right: area.right
        anchors.top: area.bottom
        anchors.topMargin: Theme.space
        spacing: Theme.gap

        ActionButton {
            id: back

            height: Theme.mainTarget
            icon.name: "arrow-left"
            text: qsTr("Back one question")
            visible: page.checkIn.stage !== "introduction"

            onActivated: page.act(this, () => page.checkIn.back())
        }
        ActionButton {
            id: forward

            readonly property bool atEnd: page.checkIn.stage === "result"

            height: Theme.mainTarget
            kind: atEnd ? "plain" : "deep"
            text: atEnd ? qsTr("Clear my answers") : page.checkIn.stage === "words" ? qsTr("Go on") : qsTr("Start")
            visible: !page.asking
            width: ways.width - x - (more.visible ? more.width + ways.spacing : 0)

            onActivated: page.act(this, () => atEnd ? page.checkIn.restart() : page.checkIn.stage === "words" ? page.checkIn.goOn() : page.checkIn.begin())
        }
        MoreButton {
            id: more

            atEnd: area.atEnd
            height: Theme.mainTarget
            visible: area.overflows && !page.moreAtSide

            onActivated: area.goOn()
        }
    }
}
