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
        text: {
            if (foot.topic.signed)
                return qsTr("Reviewed by %1 on %2.").arg(foot.topic.reviewedBy).arg(Theme.day(foot.topic.reviewedOn));
            if (foot.topic.checkedOn)
                return qsTr("Facts checked against sources on %1. Not yet signed by a clinician.").arg(Theme.day(foot.topic.checkedOn));
            return qsTr("Not yet signed by a clinician.");
        }
        width: foot.width
    }
    Words {
        color: Theme.secondInk
        text: qsTr("The words were changed after that, on %1.").arg(Theme.day(foot.topic.updated))
        visible: !foot.topic.signed && foot.topic.checkedOn !== "" && foot.topic.updated > foot.topic.checkedOn
        width: foot.width
    }
    Words {
        color: Theme.secondInk
        text: qsTr("Sources: %1.").arg(foot.topic.sources.join("; "))
        visible: foot.topic.sources.length > 0
        width: foot.width
    }
}
