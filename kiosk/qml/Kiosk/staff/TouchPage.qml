pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Screen

// Five squares to touch: a glass that was not turned with its picture feels them elsewhere.
KeyWays {
    id: page

    required property Kiosk kiosk
    readonly property StaffArea staff: kiosk.staff as StaffArea
    readonly property int side: Math.max(Theme.mainTarget, Math.round(Math.min(width, height) / 6))
    // which of the five were felt
    property var felt: [false, false, false, false, false]
    readonly property int missing: felt.filter(one => !one).length

    focus: true
    scrollArea: null

    onEscaped: staff.go("ready")
    onMissingChanged: Accessible.announce(words.text)

    Repeater {
        model: [[0, 0], [1, 0], [0.5, 0.5], [0, 1], [1, 1]]

        TouchButton {
            id: target

            required property var modelData
            required property int index

            Accessible.name: qsTr("Square %1 of %2").arg(index + 1).arg(5)
            border.color: Theme.edge
            border.width: Theme.line
            checkable: true
            chosen: page.felt[index]
            color: chosen ? Theme.tint : Theme.callToAction
            fillsWindow: true // its ring has no room outside
            height: page.side
            radius: 0
            steps: true // quick fingers touch one after the other
            width: page.side
            x: Math.round((page.width - width) * modelData[0])
            y: Math.round((page.height - height) * modelData[1])

            onActivated: page.felt = page.felt.map((one, n) => one || n === index)

            Icon {
                anchors.centerIn: parent
                name: target.chosen ? "check-circle" : "hand-tap"
                side: Math.round(page.side * 0.6)
                tint: target.chosen ? Theme.inkOnTint : Theme.inkOnCallToAction
            }
        }
    }
    Words {
        id: words

        anchors.horizontalCenter: parent.horizontalCenter
        font.bold: true
        font.pixelSize: Theme.heading
        heading: true
        horizontalAlignment: Text.AlignHCenter
        leading: Theme.tight
        text: page.missing > 0 ? qsTr("Touch all five squares. Left: %1").arg(page.missing) : qsTr("All five were felt. The touchscreen is right.")
        width: parent.width - 2 * (page.side + Theme.gap)
        y: Theme.gap
    }
    Words {
        horizontalAlignment: Text.AlignHCenter
        leading: Theme.tight
        text: qsTr("Nothing happens? Then the glass feels your finger elsewhere. Set it right in the system's settings for touch.")
        visible: page.missing > 0
        width: words.width
        x: words.x
        y: words.y + words.height + Theme.gap
    }
    Row {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gap

        ActionButton {
            focus: true
            height: Math.max(Theme.mainTarget, help.height)
            iconName: "arrow-left"
            kind: "deep"
            text: qsTr("Back")

            onActivated: page.staff.go("ready")
        }
        HelpNowButton {
            id: help

            kiosk: page.kiosk
            overDeep: false

            onActivated: page.kiosk.beginWithHelp()
        }
    }
}
