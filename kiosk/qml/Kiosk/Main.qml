pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// The window: the bar, the screen the session is at, and the strip.
Window {
    id: window

    required property Kiosk kiosk
    required property real pxPerMm

    readonly property string screenName: kiosk.hasTopics ? kiosk.session.screen : "help"
    readonly property bool helping: screenName === "help"
    // Bar and strip together take at most this share of the height; else the strip goes aside.
    readonly property bool stripAtSide: bar.implicitHeight + strip.implicitHeight + 2 * Theme.gap > 0.35 * height
    readonly property ScrollArea scrollArea: helping ? help.scrollArea : screenName === "home" ? home.scrollArea : ((open.item as TopicPage)?.scrollArea ?? (open.item as CallUs)?.scrollArea ?? null)

    color: helping ? Theme.emergencyPaper : Theme.paper
    title: qsTr("Ketamine: facts and help")

    // The keys act on what is shown; home gives them back the card they were on.
    onScreenNameChanged: (helping ? help : screenName === "home" ? home : open).forceActiveFocus(Qt.TabFocusReason)

    Binding {
        property: "capHeight"
        target: Theme
        value: window.kiosk.capHeight
    }
    Binding {
        property: "fontFamily"
        target: Theme
        value: window.kiosk.fontFamily
    }
    Binding {
        property: "letterWidth"
        target: Theme
        value: window.kiosk.letterWidth
    }
    Binding {
        property: "pxPerMm"
        target: Theme
        value: window.pxPerMm
    }
    Binding {
        property: "touch"
        target: Theme
        value: window.kiosk.touch
    }
    Binding {
        property: "windowHeight"
        target: Theme
        value: window.height
    }
    Binding {
        property: "windowWidth"
        target: Theme
        value: window.width
    }
    KeyWays {
        id: keys

        anchors.fill: parent
        focus: true
        scrollArea: window.scrollArea

        onEscaped: window.kiosk.session.home()

        Bar {
            id: bar

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin + (strip.visible && window.stripAtSide ? strip.width : 0)
            anchors.top: parent.top
            anchors.topMargin: Theme.sizeClass === "panel" ? Theme.padding : Math.round(Theme.gap * 1.5)
            height: implicitHeight
            helping: window.helping
            kiosk: window.kiosk
            scrollArea: window.stripAtSide && !strip.visible ? window.scrollArea : null
        }
        Item {
            id: place

            anchors.bottom: strip.visible && !window.stripAtSide ? strip.top : parent.bottom
            anchors.bottomMargin: Theme.gap
            anchors.left: bar.left
            anchors.right: bar.right
            anchors.top: bar.bottom
            anchors.topMargin: window.helping || Theme.sizeClass === "panel" ? Theme.padding : Theme.space

            Home {
                id: home

                anchors.fill: parent
                kiosk: window.kiosk
                moreAtSide: window.stripAtSide
                visible: window.screenName === "home"
            }
            HelpNow {
                id: help

                anchors.fill: parent
                kiosk: window.kiosk
                moreAtSide: window.stripAtSide
                visible: window.helping
            }
            Loader {
                id: open

                readonly property string topic: window.screenName === "page" ? window.kiosk.session.topic : ""

                anchors.fill: parent
                sourceComponent: topic ? page : window.screenName === "call" ? call : undefined

                onTopicChanged: if (active && topic) {
                    active = false;
                    active = true;
                }
            }
        }
        Strip {
            id: strip

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            height: window.stripAtSide ? parent.height : implicitHeight
            atSide: window.stripAtSide
            kiosk: window.kiosk
            scrollArea: window.scrollArea
            visible: !window.helping || !window.kiosk.hasTopics
            width: window.stripAtSide ? implicitWidth : parent.width
        }
    }
    Component {
        id: page

        TopicPage {
            kiosk: window.kiosk
            moreAtSide: window.stripAtSide
        }
    }
    Component {
        id: call

        CallUs {
            kiosk: window.kiosk
            moreAtSide: window.stripAtSide
        }
    }
}
