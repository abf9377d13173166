pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// How the screen looks to this visitor. It stands between the bar and the page, which gives way to
// it, so that what one chooses is seen at once; where there is no room for both, it hides the page.
FocusScope {
    id: options

    required property Kiosk kiosk
    required property Session session
    // what the bar has no room for
    property bool withListen: false
    readonly property bool offersListen: withListen && session.reader.available
    property int room
    property alias moreAtSide: area.moreAtSide
    readonly property ScrollArea scrollArea: area
    readonly property Appearance appearance: session.appearance
    readonly property bool alone: needed > room * 0.5
    readonly property int needed: parts.height + 2 * Theme.padding
    readonly property int columns: parts.width >= Theme.tool * 46 ? 3 : parts.width >= Theme.tool * 34 ? 2 : 1
    // who chooses by keys begins here, and goes on where they were
    property Item cameFrom

    implicitHeight: alone ? room : needed

    Component.onCompleted: passFocus()
    onVisibleChanged: passFocus()

    function passFocus() {
        const from = Window.activeFocusItem as TouchButton;
        if (visible && from?.visualFocus) {
            cameFrom = from;
            Theme.passFocus(sizes.itemAt(appearance.textSizes.indexOf(appearance.textSize)), true);
        } else if (!visible && cameFrom) {
            if (activeFocus)
                Theme.passFocus(cameFrom, true);
            cameFrom = null;
        }
    }

    component Part: Column {
        property alias title: words.text
        property real share: 1

        spacing: Math.round(Theme.padding / 2)
        width: options.columns === 3 ? Math.floor((parts.width - 2 * parts.spacing) * share) : options.columns === 2 ? Math.floor((parts.width - parts.spacing) / 2) : parts.width

        Words {
            id: words

            aloud: false
            color: Theme.inkOnTint
            font.bold: true
            font.pixelSize: Theme.tool
            heading: true
            leading: Theme.tight
            width: parent.width
        }
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.edge
        border.width: options.alone ? 0 : Theme.line
        color: options.alone ? Theme.paper : Theme.card
        radius: Theme.radius
    }
    ScrollArea {
        id: area

        anchors.fill: parent
        anchors.margins: options.alone ? 0 : Theme.padding

        Flow {
            id: parts

            spacing: Theme.space
            width: area.width

            Part {
                id: size

                share: 0.4
                title: qsTr("Text size")

                Row {
                    spacing: Theme.gap

                    Repeater {
                        id: sizes

                        model: options.appearance.textSizes

                        Choice {
                            required property real modelData

                            Accessible.name: qsTr("Text size %1 percent").arg(Math.round(modelData * 100))
                            chosen: options.appearance.textSize === modelData
                            letters: Math.round(Theme.plain * modelData)
                            text: "A"
                            width: Math.floor((size.width - 3 * Theme.gap) / 4)

                            onActivated: options.appearance.chooseTextSize(modelData)
                        }
                    }
                }
            }
            Part {
                id: colors

                share: 0.4
                title: qsTr("Colors")

                Row {
                    spacing: Theme.gap

                    Repeater {
                        model: [["light", qsTr("Light")], ["dark", qsTr("Dark")], ["contrast", qsTr("High contrast")]]

                        Choice {
                            id: choice

                            required property var modelData

                            chosen: options.appearance.colors === modelData[0]
                            text: modelData[1]
                            width: Math.floor((colors.width - 2 * Theme.gap) / 3)
                            look: Colors {
                                colors: choice.modelData[0]
                            }

                            onActivated: options.appearance.chooseColors(modelData[0])
                        }
                    }
                }
            }
            Part {
                share: 0.2
                title: qsTr("This screen")
                visible: options.kiosk.hasAbout || options.offersListen

                Flow {
                    spacing: Theme.gap
                    width: parent.width

                    ActionButton {
                        Accessible.description: qsTr("What this screen is and what it keeps")
                        iconName: "info"
                        implicitHeight: Theme.mainTarget
                        text: qsTr("About")
                        visible: options.kiosk.hasAbout

                        onActivated: options.session.open("about")
                    }
                    ListenButton {
                        implicitHeight: Theme.mainTarget
                        kiosk: options.kiosk
                        session: options.session
                        visible: options.offersListen

                        onActivated: options.appearance.choose(false)
                    }
                }
            }
        }
    }
}
