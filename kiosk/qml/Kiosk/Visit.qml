pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// One visitor's screen: the bar, the screen the session is at, the strip, and what lies over them.
FocusScope {
    id: visit

    required property Kiosk kiosk
    required property Session session

    readonly property string screenName: session.screen
    readonly property bool helping: screenName === "help"
    // Bar and strip together take at most this share of the height; else the strip goes aside.
    readonly property bool stripAtSide: bar.implicitHeight + strip.implicitHeight + 2 * Theme.gap > 0.35 * height
    readonly property ScrollArea scrollArea: helping ? help.scrollArea : screenName === "home" ? home.scrollArea : ((open.item as TopicPage)?.scrollArea ?? (open.item as CheckInPage)?.scrollArea ?? (open.item as CallUs)?.scrollArea ?? null)
    // what lies over everything else
    readonly property Item over: session.warning ? warning : session.hidden ? cover : null

    anchors.fill: parent

    // The keys act on what is shown; home gives them back the card they were on.
    function focusScreen() {
        const shown = over ?? (helping ? help : screenName === "home" ? home : open);
        shown.forceActiveFocus(Qt.TabFocusReason);
    }

    Component.onCompleted: focusScreen()

    onOverChanged: focusScreen()
    onScreenNameChanged: focusScreen()

    Rectangle {
        anchors.fill: parent
        color: visit.helping ? Theme.emergencyPaper : Theme.paper
    }
    KeyWays {
        id: keys

        anchors.fill: parent
        enabled: visit.over === null
        focus: true
        scrollArea: visit.scrollArea

        onEscaped: visit.session.home()

        Bar {
            id: bar

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin + (strip.visible && visit.stripAtSide ? strip.width : 0)
            anchors.top: parent.top
            anchors.topMargin: Theme.sizeClass === "panel" ? Theme.padding : Math.round(Theme.gap * 1.5)
            height: implicitHeight
            helping: visit.helping
            kiosk: visit.kiosk
            session: visit.session
            folded: visit.stripAtSide
            scrollArea: visit.stripAtSide && !strip.visible ? visit.scrollArea : null
        }
        Item {
            id: place

            anchors.bottom: strip.visible && !visit.stripAtSide ? strip.top : parent.bottom
            anchors.bottomMargin: Theme.gap
            anchors.left: bar.left
            anchors.right: bar.right
            anchors.top: bar.bottom
            anchors.topMargin: visit.helping || Theme.sizeClass === "panel" ? Theme.padding : Theme.space

            Home {
                id: home

                anchors.fill: parent
                kiosk: visit.kiosk
                session: visit.session
                moreAtSide: visit.stripAtSide
                visible: visit.screenName === "home"
            }
            HelpNow {
                id: help

                anchors.fill: parent
                kiosk: visit.kiosk
                moreAtSide: visit.stripAtSide
                session: visit.session
                visible: visit.helping
            }
            Loader {
                id: open

                readonly property string topic: visit.screenName === "page" ? visit.session.topic : ""

                anchors.fill: parent
                sourceComponent: topic ? (visit.session.page.kind === "check-in" ? checkIn : page) : visit.screenName === "call" ? call : undefined

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
            height: visit.stripAtSide ? parent.height : implicitHeight
            atSide: visit.stripAtSide
            kiosk: visit.kiosk
            session: visit.session
            scrollArea: visit.scrollArea
            visible: !visit.helping || visit.session.depth === 0
            width: visit.stripAtSide ? implicitWidth : parent.width
        }
    }
    Component {
        id: page

        TopicPage {
            kiosk: visit.kiosk
            session: visit.session
            moreAtSide: visit.stripAtSide
        }
    }
    Component {
        id: checkIn

        CheckInPage {
            checkIn: visit.session.checkIn
            kiosk: visit.kiosk
            moreAtSide: visit.stripAtSide
            topic: visit.session.page

            onChosen: topic => visit.session.open(topic)
        }
    }
    Component {
        id: call

        CallUs {
            kiosk: visit.kiosk
            session: visit.session
            moreAtSide: visit.stripAtSide
        }
    }
    HideScreen {
        id: cover

        anchors.fill: parent
        enabled: visit.over === this
        kiosk: visit.kiosk
        session: visit.session
        visible: visit.session.hidden
    }
    IdleWarning {
        id: warning

        anchors.fill: parent
        kiosk: visit.kiosk
        session: visit.session
        visible: visit.session.warning
    }
}
