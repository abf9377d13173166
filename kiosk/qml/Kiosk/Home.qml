pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// The cards in their groups: columns side by side where there is room, else in rows of groups.
FocusScope {
    id: home

    required property Kiosk kiosk
    required property Session session
    property alias moreAtSide: area.moreAtSide
    readonly property ScrollArea scrollArea: area
    readonly property int widestColumn: Math.round(Theme.large * 11)
    readonly property int columns: {
        const fitting = Math.floor((width + Theme.space) / (widestColumn + Theme.space));
        return fitting >= groups.count ? groups.count : Math.max(1, groups.count > 6 ? fitting : Math.min(2, fitting));
    }
    readonly property int columnWidth: Math.floor((width - (columns - 1) * Theme.space) / columns)

    // All cards are as tall as the tallest needs; spare room makes them taller, up to a point.
    readonly property int neededCard: {
        let height = Theme.mainTarget;
        for (let g = 0; g < groups.count; g++)
            height = Math.max(height, (groups.itemAt(g) as CardGroup)?.tallest ?? 0);
        return Math.ceil(height);
    }
    readonly property int groupRows: Math.ceil(groups.count / columns)
    readonly property int cardRows: {
        let rows = 0;
        for (let first = 0; first < groups.count; first += columns) {
            let longest = 0;
            for (let g = first; g < Math.min(first + columns, groups.count); g++)
                longest = Math.max(longest, (groups.itemAt(g) as CardGroup)?.count ?? 0);
            rows += longest;
        }
        return rows;
    }
    // Where the first cards of large groups and the ways to all of them are more than a view, there
    // are the ways only: nobody has to look for them.
    readonly property bool folded: {
        const card = 2 * Theme.padding + Theme.tight * (Theme.large + 2 * Theme.body);
        let room = height + Theme.space;
        for (let first = 0; first < groups.count; first += columns) {
            let longest = 0;
            for (let g = first; g < Math.min(first + columns, groups.count); g++) {
                const group = groups.itemAt(g) as CardGroup;
                longest = Math.max(longest, (group?.cards.count ?? 0) + (group?.total > 0 ? 1 : 0));
            }
            room -= groupTitle + longest * (card + Theme.gap) - Theme.gap + Theme.space;
        }
        return room < 0;
    }
    // larger letters need the room around them for another row
    readonly property int groupTitle: Math.ceil(Theme.heading * (Theme.textScale > 1 ? 1.25 : 1.5))
    readonly property int fittingCard: Math.floor((height - groupRows * groupTitle - (groupRows - 1) * Theme.space + groupRows * Theme.gap) / Math.max(1, cardRows)) - Theme.gap
    readonly property int cardHeight: Math.max(neededCard, Math.min(fittingCard, Math.round(neededCard * 1.35)))

    readonly property var stops: {
        const found = [];
        for (let row = 0, y = 0; row < groupRows; row++) {
            let longest = 0;
            for (let g = row * columns; g < Math.min((row + 1) * columns, groups.count); g++)
                longest = Math.max(longest, (groups.itemAt(g) as CardGroup)?.count ?? 0);
            found.push(y);
            for (let card = 1; card < longest; card++)
                found.push(y + groupTitle + card * (cardHeight + Theme.gap));
            y += groupTitle + longest * (cardHeight + Theme.gap) - Theme.gap + Theme.space;
        }
        return found;
    }

    // Every card, row by row.
    function cards(): var {
        let found = [];
        for (let g = 0; g < groups.count; g++)
            found = found.concat((groups.itemAt(g) as CardGroup)?.items() ?? []);
        return found.sort((one, other) => area.topOf(one) - area.topOf(other));
    }

    ReadingPlace {
        area: area
        items: () => home.cards()
        kiosk: home.kiosk
    }
    ScrollArea {
        id: area

        anchors.fill: parent
        findStops: () => home.stops
        // unless not even one row fits
        wholeRows: home.groupTitle + home.neededCard <= height - (moreAtSide ? 0 : Theme.mainTarget + Theme.gap)

        Grid {
            columnSpacing: Theme.space
            columns: home.columns
            rowSpacing: Theme.space

            Repeater {
                id: groups

                model: home.kiosk.groups

                CardGroup {
                    id: cardGroup

                    required property string group

                    cardHeight: home.cardHeight
                    folded: home.folded
                    titleHeight: home.groupTitle
                    width: home.columnWidth

                    onAllAsked: home.session.browse(cardGroup.group)
                    onChosen: topic => home.session.open(topic)
                }
            }
        }
    }
}
