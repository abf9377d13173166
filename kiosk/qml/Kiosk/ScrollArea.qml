import QtQuick

// What scrolls, with a visible way on. The way on has its own band: it never covers words.
FocusScope {
    id: area

    objectName: "scrollArea"

    default property alias content: holder.data
    property alias contentY: flickable.contentY
    property alias viewHeight: flickable.height
    readonly property real contentHeight: holder.childrenRect.height
    readonly property bool overflows: contentHeight > height
    readonly property bool atEnd: flickable.contentY >= flickable.contentHeight - flickable.height - 1
    // where a scroll may come to rest, from the top; empty: anywhere
    property var stops: []
    // the side strip shows the way on instead
    property bool moreAtSide: false
    property color background: Theme.paper
    readonly property int room: overflows && !moreAtSide ? height - more.height - Theme.gap : height
    // With stops, the view ends where a row ends.
    readonly property int wholeRows: {
        let end = 0;
        for (const stop of [...stops, contentHeight + Theme.gap])
            if (stop - Theme.gap <= flickable.contentY + room)
                end = stop - Theme.gap - flickable.contentY;
        return end > 0 && !flickable.moving ? end : room;
    }

    function scrollTo(y: real) {
        flickable.contentY = Math.max(0, Math.min(settled(y), flickable.contentHeight - flickable.height));
    }

    function settled(y: real): real {
        let stop = y;
        for (const candidate of stops)
            if (candidate <= y + 1)
                stop = candidate;
        return stop;
    }

    function scrollOn(direction: int) {
        scrollTo(contentY + direction * (flickable.height - Theme.body * 2));
    }

    function goOn() {
        if (atEnd)
            scrollTo(0);
        else
            scrollOn(1);
    }

    function reveal(item: Item) {
        const top = item.mapToItem(holder, 0, 0).y - Theme.space;
        const bottom = top + item.height + 2 * Theme.space;
        if (top < contentY)
            scrollTo(top);
        else if (bottom > contentY + flickable.height)
            flickable.contentY = Math.max(0, Math.min(stopAfter(bottom - flickable.height), flickable.contentHeight - flickable.height));
    }

    function stopAfter(y: real): real {
        for (const candidate of stops)
            if (candidate >= y - 1)
                return candidate;
        return y;
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

    // Whether this is one of the area's things and at most one view away.
    function near(item: Item): bool {
        const top = item.mapToItem(flickable, 0, 0).y;
        return holds(item) && top > -flickable.height && top < 2 * flickable.height;
    }

    Flickable {
        id: flickable

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: area.overflows
        contentHeight: area.contentHeight
        contentWidth: width
        flickableDirection: Flickable.VerticalFlick
        height: area.stops.length > 0 ? area.wholeRows : area.room
        interactive: area.overflows

        onMovementEnded: if (area.stops.length > 0 && !area.atEnd)
            area.scrollTo(contentY + Theme.mainTarget / 2)

        Item {
            id: holder

            height: childrenRect.height
            width: flickable.width
        }
    }
    // Words fade out where they go on below.
    Rectangle {
        anchors.bottom: flickable.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.body
        visible: area.overflows && !area.atEnd && area.stops.length === 0

        gradient: Gradient {
            GradientStop {
                color: Qt.alpha(area.background, 0)
                position: 0
            }
            GradientStop {
                color: area.background
                position: 1
            }
        }
    }
    MoreButton {
        id: more

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        atEnd: area.atEnd
        visible: area.overflows && !area.moreAtSide

        onActivated: area.goOn()
    }
}
