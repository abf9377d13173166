import QtQuick
import Kiosk.Screen

// Who stands behind a page's words, and what they are not.
Column {
    id: foot

    required property OpenPage topic

    spacing: Theme.gap

    Rectangle {
        color: Theme.edge
        height: Theme.line
        width: foot.width
    }
    Words {
        color: Theme.secondInk
        text: qsTr("This screen gives general information. It is not medical advice. Do not stop a prescribed medicine because of it.")
        width: foot.width
    }
    Words {
        color: Theme.secondInk
        text: foot.topic.reviewedBy && foot.topic.reviewedOn ? qsTr("Checked by %1 on %2.").arg(foot.topic.reviewedBy).arg(foot.topic.reviewedOn) : qsTr("Words of %1.").arg(foot.topic.updated)
        visible: foot.topic.updated !== ""
        width: foot.width
    }
    Words {
        color: Theme.secondInk
        text: qsTr("Sources: %1.").arg(foot.topic.sources.join("; "))
        visible: foot.topic.sources.length > 0
        width: foot.width
    }
}
