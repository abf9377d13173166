pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// The top of every screen: where you are or the way back on the left, and in the right corner,
// wherever the visitor is, what makes the screen theirs. What has no room there goes below it.
Item {
    id: bar

    required property Kiosk kiosk
    required property Session session
    required property bool helping
    // the side strip has options and hide
    property bool folded: false
    // how wide it is unfolded
    required property int openWidth
    readonly property bool atHome: session.depth === 0

    // Decided by the widest that there can be, so that nothing moves from screen to screen.
    readonly property int leftWidth: Math.ceil(Math.max(title.advanceWidth, back.implicitWidth + Theme.gap + topics.implicitWidth))
    readonly property int toolsWidth: options.implicitWidth + hide.implicitWidth + languages.width + 2 * Theme.gap + listenWidth
    readonly property int listenWidth: session.reader.available ? listen.implicitWidth + Theme.gap : 0
    readonly property bool needsTwoRows: leftWidth + Theme.gap + toolsWidth > openWidth
    readonly property bool stacked: needsTwoRows && !folded
    readonly property bool withListen: session.reader.available && (!folded || leftWidth + Theme.gap + listenWidth + languages.width <= width)
    // how high it is unfolded
    readonly property int openHeight: (needsTwoRows ? Theme.mainTarget + Theme.gap : 0) + Math.max(Theme.mainTarget, Math.ceil(Theme.toolTitle * Theme.tight + Theme.tool * 1.4))

    // what is left of the row for the button beside Back, whose words wrap there
    readonly property int besideBack: width - (back.visible ? back.width + Theme.gap : 0) - (stacked ? 0 : tools.width + Theme.gap)

    readonly property int secondRow: stacked ? Theme.mainTarget + Theme.gap : 0

    implicitHeight: secondRow + (atHome ? Math.max(Theme.mainTarget, words.height) : Theme.mainTarget)

    TextMetrics {
        id: title

        font: heading.font
        text: heading.text
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.topMargin: bar.secondRow + Math.max(0, Math.round((Theme.mainTarget - height) / 2))
        visible: bar.atHome
        width: bar.width - (bar.stacked ? 0 : tools.width + Theme.gap)

        Words {
            id: heading

            font.bold: true
            font.pixelSize: Theme.toolTitle
            heading: true
            leading: Theme.tight
            text: qsTr("Ketamine: facts and help")
            width: parent.width
        }
        Words {
            color: Theme.secondInk
            font.pixelSize: Theme.tool
            text: qsTr("Private. Nothing about you is saved.")
            width: parent.width
        }
    }
    Row {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.topMargin: bar.secondRow
        spacing: Theme.gap
        visible: !bar.atHome

        ActionButton {
            id: back

            height: Theme.mainTarget
            iconName: "arrow-left"
            kind: "deep"
            text: qsTr("Back")
            visible: bar.session.depth > 1 || bar.helping

            onActivated: bar.session.back()
        }
        ActionButton {
            id: topics

            height: Theme.mainTarget
            iconName: "squares-four"
            kind: bar.session.depth > 1 ? "plain" : "deep"
            text: qsTr("All topics")
            visible: !bar.helping
            width: Math.min(implicitWidth, bar.besideBack)

            onActivated: bar.session.home()
        }
    }
    Row {
        id: tools

        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gap

        OptionsButton {
            id: options

            appearance: bar.session.appearance
            height: Theme.mainTarget
            visible: !bar.folded
        }
        Later {
            id: listen

            visible: bar.withListen
            wanted: bar.session.reader.available

            sourceComponent: ListenButton {
                height: Theme.mainTarget
                kiosk: bar.kiosk
                session: bar.session
            }
        }
        HideButton {
            id: hide

            height: Theme.mainTarget
            session: bar.session
            visible: !bar.folded
        }
        Row {
            id: languages

            spacing: Theme.gap

            Repeater {
                // their number, so that the one that is pressed stays and keeps the focus
                model: bar.kiosk.otherLanguages.length

                ActionButton {
                    required property int index
                    readonly property var other: bar.kiosk.otherLanguages[index]

                    height: Theme.mainTarget
                    text: other?.name ?? ""

                    onActivated: bar.session.speak(other.language)
                }
            }
        }
    }
}
