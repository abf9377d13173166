pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// All topics of a group from A to Z; where they are too many, first the letters they begin with.
FocusScope {
    id: page

    required property Kiosk kiosk
    required property Session session
    property alias moreAtSide: area.moreAtSide
    readonly property ScrollArea scrollArea: area
    readonly property OpenGroup group: session.group
    // letters alone say enough where what begins with them has no room
    readonly property bool brief: group.divided && !examplesFit
    readonly property bool examplesFit: {
        const example = 2 * Theme.padding + Theme.tight * (Theme.large + 2 * Theme.body);
        return cards.titleHeight + Math.ceil(cards.count / fitting(9)) * (example + Theme.gap) <= height;
    }
    readonly property int columns: group.divided ? fitting(brief ? 5 : 9) : Math.min(4, fitting(11))
    readonly property int rows: Math.ceil(cards.count / columns)
    // spare room makes the cards taller, up to a point, as on home
    readonly property int neededCard: Math.ceil(Math.max(Theme.mainTarget, cards.tallest))
    readonly property int fittingCard: Math.floor((height - cards.titleHeight + Theme.gap) / Math.max(1, rows)) - Theme.gap
    readonly property int cardHeight: Math.max(neededCard, Math.min(fittingCard, Math.round(neededCard * 1.35)))
    readonly property string where: session.topic

    signal arrived

    // How many cards stand side by side that are so many letters wide.
    function fitting(letters: int): int {
        return Math.max(1, Math.floor((width + Theme.gap) / (Theme.large * letters + Theme.gap)));
    }

    // Where the visitor was before, with the focus on what they come back from.
    function arrive() {
        place.goTo(session.scroll);
        const left = session.left.split("/").pop();
        const card = cards.items().find(item => left !== "" && item.topic === left);
        card?.forceActiveFocus(); // without a ring, which arrived() gives to whoever uses keys
        arrived();
    }

    property bool ready: false

    Component.onCompleted: {
        ready = true;
        arrive();
    }
    onWhereChanged: if (ready && session.screen === "group")
        arrive()

    Connections {
        function onLeaving() {
            page.session.scroll = place.position();
        }

        target: page.session
    }
    ReadingPlace {
        id: place

        area: area
        items: () => cards.items()
        kiosk: page.kiosk
    }
    ScrollArea {
        id: area

        anchors.fill: parent
        findStops: () => Array.from({
                length: page.rows
            }, (_, row) => row === 0 ? 0 : cards.titleHeight + row * (page.cardHeight + Theme.gap))
        // unless not even one row fits
        wholeRows: cards.titleHeight + page.neededCard <= height - (moreAtSide ? 0 : Theme.mainTarget + Theme.gap)

        CardGroup {
            id: cards

            brief: page.brief
            cardHeight: page.cardHeight
            cards: page.group.cards
            columns: page.columns
            title: page.group.part === "" ? page.group.title : page.group.title + ": " + page.group.part
            total: 0
            titleHeight: Math.max(Math.ceil(Theme.heading * 1.5), cards.neededTitle)
            width: page.width

            onChosen: topic => page.group.divided ? page.session.narrow(topic) : page.session.open(topic)
        }
    }
}
