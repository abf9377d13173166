pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// One visitor's screen: the bar, the screen the session is at, the strip, and what lies over them.
FocusScope {
    id: visit

    required property Kiosk kiosk
    required property Session session
    // staff are asked for their PIN
    property bool covered: false

    readonly property string screenName: session.screen
    readonly property bool helping: screenName === "help"
    // Bar and strip together take at most this share of the height; else the strip goes aside.
    readonly property int room: Theme.windowHeight - Theme.emptyAbove - Theme.emptyBelow
    readonly property bool stripAtSide: bar.openHeight + strip.implicitHeight + 2 * Theme.gap > 0.35 * room
    readonly property ScrollArea scrollArea: options.alone ? options.parts.scrollArea : helping ? (help.item as HelpNow)?.scrollArea ?? null : screenName === "home" ? home.scrollArea : ((open.item as TopicPage)?.scrollArea ?? (open.item as GroupPage)?.scrollArea ?? (open.item as CheckInPage)?.scrollArea ?? (open.item as CallUs)?.scrollArea ?? null)
    // what lies over everything else
    readonly property Item over: session.warning ? warning : session.hidden ? cover : null

    // Widths are bound here and in what a visit shows: an anchored one comes after the words are laid
    // out for the first time.
    enabled: !covered
    height: Theme.windowHeight
    visible: !covered
    width: Theme.windowWidth

    onCoveredChanged: if (!covered)
        focusWhatIsOnTop()

    readonly property string where: screenName + " " + session.topic

    // The keys act on what is shown; home gives them back the card they were on.
    function focusScreen() {
        const shown = helping ? help : screenName === "home" ? home : open;
        shown.focus = true;
        focusWhatIsOnTop();
    }

    // When nothing lies over the screen any more, they go on where they were.
    function focusWhatIsOnTop() {
        const byKeys = session.warning || keys.used;
        Theme.passFocus(over ?? keys, byKeys);
        const button = Window.activeFocusItem as TouchButton;
        if (button)
            button.visualFocus = byKeys; // it may have had the focus again already
    }

    function tellFocus() {
        session.narrator.focus(Window.activeFocusItem);
    }

    Component.onCompleted: {
        session.reader.lookAt(keys);
        focusScreen();
    }

    onOverChanged: focusWhatIsOnTop()
    onWhereChanged: focusScreen()

    Rectangle {
        anchors.fill: parent
        color: visit.helping ? Theme.emergencyPaper : Theme.paper
    }
    KeyWays {
        id: keys

        enabled: visit.over === null
        focus: true
        height: visit.room
        visible: !visit.session.hidden // also not to a screen reader
        scrollArea: visit.scrollArea
        width: visit.width
        y: Theme.emptyAbove

        onEnabledChanged: if (enabled)
            visit.focusWhatIsOnTop()
        onEscaped: {
            if (options.visible)
                visit.session.appearance.choose(false);
            else
                visit.session.home();
        }

        Bar {
            id: bar

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.top: parent.top
            anchors.topMargin: Theme.sizeClass === "panel" ? Theme.padding : Math.round(Theme.gap * 1.5)
            folded: visit.stripAtSide
            height: implicitHeight
            helping: visit.helping
            kiosk: visit.kiosk
            openWidth: visit.width - 2 * Theme.margin
            session: visit.session
            width: openWidth - (visit.stripAtSide ? strip.width : 0)
        }
        Later {
            id: options

            readonly property Options parts: item as Options
            readonly property bool alone: wanted && (parts?.alone ?? false)

            anchors.left: bar.left
            anchors.right: bar.right
            anchors.top: bar.bottom
            anchors.topMargin: place.anchors.topMargin
            wanted: visit.session.appearance.choosing
            z: 1

            sourceComponent: Options {
                kiosk: visit.kiosk
                moreAtSide: visit.stripAtSide
                room: (listening.visible ? listening.y - Theme.gap : listening.y + listening.height) - options.y
                session: visit.session
                withListen: !bar.withListen
            }
        }
        Item {
            id: place

            anchors.bottom: listening.visible ? listening.top : listening.bottom
            anchors.bottomMargin: listening.visible ? Theme.gap : 0
            anchors.left: bar.left
            anchors.top: options.visible && !options.alone ? options.bottom : bar.bottom
            // rows of a group come to stand right under the buttons of the bar
            anchors.topMargin: Theme.sizeClass === "panel" && visit.screenName === "group" ? Theme.gap : visit.helping || Theme.sizeClass === "panel" ? Theme.padding : Theme.space
            enabled: !options.alone
            opacity: options.alone ? 0 : 1
            width: bar.width

            // What is hidden is not laid out again because the bar is lower or the strip has gone.
            Home {
                id: home

                anchors.fill: visible ? parent : null
                kiosk: visit.kiosk
                session: visit.session
                moreAtSide: visit.stripAtSide
                visible: visit.screenName === "home"
                width: place.width
            }
            Later {
                id: help

                anchors.fill: visible ? parent : null
                wanted: visit.helping

                sourceComponent: HelpNow {
                    focus: true
                    kiosk: visit.kiosk
                    moreAtSide: visit.stripAtSide
                    session: visit.session
                }
            }
            Loader {
                id: open

                readonly property string topic: visit.screenName === "page" ? visit.session.topic : ""

                anchors.fill: parent
                sourceComponent: topic ? (visit.session.page.kind === "check-in" ? checkIn : page) : ({
                        group: group,
                        call: call
                    })[visit.screenName]

                // a page gives way to another one, while a group is gone anyway
                onTopicChanged: if (active && topic && !(item as GroupPage)) {
                    active = false;
                    active = true;
                }
            }
        }
        Later {
            id: listening

            anchors.bottom: strip.visible && !visit.stripAtSide ? strip.top : parent.bottom
            anchors.bottomMargin: Theme.gap
            anchors.left: bar.left
            anchors.right: bar.right
            wanted: visit.session.reader.reading

            sourceComponent: ListenBar {
                session: visit.session
            }
        }
        Strip {
            id: strip

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            height: visit.stripAtSide ? parent.height : implicitHeight
            atSide: visit.stripAtSide
            footWidth: visit.width
            kiosk: visit.kiosk
            session: visit.session
            scrollArea: visit.scrollArea
            bare: visit.helping && visit.session.depth > 0
            visible: !bare || visit.stripAtSide || Theme.canLower
            width: visit.stripAtSide ? implicitWidth : parent.width
        }
    }
    Connections {
        // later, as in KeyWays
        function onActiveFocusItemChanged() {
            Qt.callLater(visit.tellFocus);
        }

        target: visit.Window.window
    }
    Connections {
        function onChanged() {
            visit.tellFocus();
        }

        target: visit.session.narrator
    }
    Connections {
        // later, since the bar has just taken its room
        function onReached(words, from, to) {
            Qt.callLater(() => {
                if (visit.scrollArea?.holds(words))
                    visit.scrollArea.revealPart(words, from, to);
            });
        }

        target: visit.session.reader
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
        id: group

        GroupPage {
            kiosk: visit.kiosk
            session: visit.session
            moreAtSide: visit.stripAtSide

            onArrived: visit.focusScreen()
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
    Later {
        id: cover

        anchors.fill: parent
        enabled: visit.over === this
        wanted: visit.session.hidden

        sourceComponent: HideScreen {
            focus: true
            kiosk: visit.kiosk
            session: visit.session
        }
    }
    Later {
        id: warning

        anchors.fill: parent
        wanted: visit.session.warning

        sourceComponent: IdleWarning {
            focus: true
            kiosk: visit.kiosk
            session: visit.session
        }
    }
}
