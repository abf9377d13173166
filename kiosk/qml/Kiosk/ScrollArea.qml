pragma ComponentBehavior: Bound
import QtQuick

// What scrolls, with a visible way on. The way on has its own band: it never covers words.
FocusScope {
    id: area

    default property alias content: holder.data
    // Where a view may begin, from the top: the tops of rows or blocks.
    property var findStops: () => []
    // The same inside blocks, for those longer than a view.
    property var findInnerStops: () => []
    // Rows are never cut: views begin and end where rows do.
    property bool wholeRows: false
    // The side strip shows the way on instead.
    property bool moreAtSide: false
    property color background: Theme.paper

    property alias contentY: flickable.contentY
    readonly property real contentHeight: holder.childrenRect.height
    readonly property bool overflows: contentHeight > height
    readonly property int room: overflows && !moreAtSide ? height - more.height - Theme.gap - (wholeRows ? 0 : view.brim) : height
    readonly property real lastY: {
        const end = Math.max(0, contentHeight - room);
        return wholeRows ? findStops().find(stop => stop >= end) ?? end : end;
    }
    readonly property bool atEnd: contentY >= lastY - 1
    readonly property int viewHeight: {
        if (!wholeRows || flickable.moving)
            return room;
        const ends = [...findStops(), contentHeight + Theme.gap].map(stop => stop - Theme.gap - contentY);
        return Math.max(0, ...ends.filter(end => end <= room)) || room;
    }

    objectName: "scrollArea"

    function scrollTo(y: real) {
        const stop = wholeRows ? last(findStops(), y + 1) ?? y : y;
        contentY = Math.max(0, Math.min(stop, lastY));
    }

    // The last stop down to y; undefined when there is none.
    function last(stops: var, y: real): var {
        return stops.filter(stop => stop <= y).pop();
    }

    // One view on; what the present one cuts comes first in the next, unless it is very long.
    function scrollOn(direction: int) {
        const between = wholeRows ? Theme.gap : Theme.space;
        const bottom = contentY + viewHeight + between;
        for (const stops of [findStops(), findInnerStops()]) {
            const cut = last(stops, bottom);
            if (direction > 0 && cut > contentY + viewHeight * 0.3) {
                scrollTo(wholeRows ? cut : cut - Theme.space);
                return;
            }
        }
        scrollTo(contentY + direction * (viewHeight - Theme.body * 2));
    }

    // A few lines on; whole rows go view by view, since less would come to rest where it began.
    function scrollLines(direction: int) {
        if (wholeRows)
            scrollOn(direction);
        else
            scrollTo(contentY + direction * 3 * Theme.body * 1.4);
    }

    function goOn() {
        if (atEnd)
            scrollTo(0);
        else
            scrollOn(1);
    }

    function canScroll(direction: int): bool {
        return overflows && (direction > 0 ? !atEnd : contentY > 0);
    }

    function holds(item: Item): bool {
        for (let parent = item.parent; parent; parent = parent.parent)
            if (parent === holder)
                return true;
        return false;
    }

    // How far down its things one of them begins.
    function topOf(item: Item): real {
        return item.mapToItem(holder, 0, 0).y;
    }

    // Whether this is one of the area's things and at most one view away.
    function near(item: Item): bool {
        const top = topOf(item) - contentY;
        return holds(item) && top > -viewHeight && top < 2 * viewHeight;
    }

    // Whether this is one of the area's things and in view from its top.
    function shows(item: Item): bool {
        const top = topOf(item) - contentY;
        return holds(item) && top >= 0 && top < viewHeight;
    }

    function reveal(item: Item) {
        revealPart(item, 0, 1);
    }

    // The part of an item from and to so much of its height, each from 0 to 1.
    function revealPart(item: Item, from: real, to: real) {
        const top = topOf(item) + from * item.height - (wholeRows ? 0 : Theme.space);
        const rowEnd = (findStops().find(stop => stop > topOf(item)) ?? contentHeight + Theme.gap) - Theme.gap;
        const bottom = wholeRows ? rowEnd : topOf(item) + to * item.height + Theme.space;
        if (top < contentY)
            scrollTo(top);
        else if (bottom > contentY + viewHeight)
            contentY = Math.min(lastY, findStops().find(stop => wholeRows && stop >= bottom - room) ?? bottom - viewHeight);
    }

    // Its height follows where it is scrolled to, which that of a Flickable must not.
    Item {
        id: view

        // so much of a focus ring stands outside what it is round
        readonly property int brim: 2 * Theme.ring

        anchors.left: parent.left
        anchors.margins: -brim
        anchors.right: parent.right
        anchors.top: parent.top
        clip: area.overflows
        height: area.viewHeight + 2 * brim

        Flickable {
            id: flickable

            boundsBehavior: Flickable.StopAtBounds
            contentHeight: area.lastY + area.room
            contentWidth: width
            flickableDirection: Flickable.VerticalFlick
            height: area.room
            interactive: area.overflows
            width: parent.width - 2 * view.brim
            x: view.brim
            y: view.brim

            onMovementEnded: if (area.wholeRows)
                area.scrollTo(contentY + Theme.mainTarget / 2)

            Item {
                id: holder

                height: childrenRect.height
                width: flickable.width
            }
        }
    }
    Later {
        anchors.bottom: view.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: view.top
        wanted: area.overflows && !area.wholeRows

        sourceComponent: Item {
            Fade {
                color: area.background
                rotation: 180
                visible: area.contentY > 0
                width: parent.width
            }
            Fade {
                anchors.bottom: parent.bottom
                color: area.background
                visible: !area.atEnd
                width: parent.width
            }
        }
    }
    Later {
        id: more

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        wanted: area.overflows && !area.moreAtSide

        sourceComponent: MoreButton {
            atEnd: area.atEnd

            onActivated: area.goOn()
        }
    }
}
