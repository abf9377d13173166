import QtQuick
import Kiosk

// A question that opens to its answer.
Rectangle {
    id: question

    required property var modelData
    property int size: Theme.reading
    property url pictures
    property bool open: false
    // Its answer is made when it is first wanted: a page may have many questions.
    property bool asked: false

    objectName: "question"
    border.color: Theme.edge
    border.width: Theme.line
    color: Theme.card
    height: ask.height + (open ? answer.height + Theme.space : 0)
    radius: Theme.radius

    onOpenChanged: asked = true

    TouchButton {
        id: ask

        checkable: true
        chosen: question.open
        color: down ? Theme.tint : "transparent"
        height: Math.max(Theme.target, title.height + 2 * Theme.gap)
        text: question.modelData.title
        width: question.width

        onActivated: question.open = !question.open

        Words {
            id: title

            Accessible.ignored: true
            anchors.left: parent.left
            anchors.leftMargin: Theme.space
            anchors.right: caret.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            font.bold: true
            font.pixelSize: question.size
            leading: Theme.tight
            text: question.modelData.title
        }
        Icon {
            id: caret

            anchors.right: parent.right
            anchors.rightMargin: Theme.space
            anchors.verticalCenter: parent.verticalCenter
            name: question.open ? "caret-up" : "caret-down"
            tint: Theme.inkOnTint
        }
    }
    InnerBlocks {
        id: answer

        active: question.asked
        blocks: question.modelData.blocks
        size: question.size
        pictures: question.pictures
        visible: question.open
        width: question.width - 2 * Theme.space
        x: Theme.space
        y: ask.height
    }
}
