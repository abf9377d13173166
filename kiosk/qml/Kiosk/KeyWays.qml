import QtQuick

// Moves the focus with the arrow keys and scrolls where there is nothing to move to.
FocusScope {
    id: ways

    required property ScrollArea scrollArea
    // whether the visitor has gone anywhere by keys
    property bool used: false
    // the control that had the focus last
    property TouchButton last

    signal escaped

    Keys.onDownPressed: go(0, 1)
    Keys.onEscapePressed: escaped()
    Keys.onLeftPressed: go(-1, 0)
    Keys.onPressed: event => {
        const scrolls = ({
                [Qt.Key_PageDown]: 1,
                [Qt.Key_PageUp]: -1
            })[event.key];
        if (scrolls)
            scrollArea?.scrollOn(scrolls);
        else if (event.key === Qt.Key_Home)
            scrollArea?.scrollTo(0);
        else if (event.key === Qt.Key_End)
            scrollArea?.scrollTo(scrollArea.contentHeight);
        else
            Theme.tab(event, Window.contentItem); // nothing has the focus that it could go on from
    }
    Keys.onRightPressed: go(1, 0)
    Keys.onUpPressed: go(0, -1)

    // Everything the focus may stand on, in reading order.
    function reachable(item: Item): var {
        let found = [];
        for (const child of item.children) {
            if (!child.visible || !child.enabled)
                continue;
            if (child.activeFocusOnTab)
                found.push(child);
            found = found.concat(reachable(child));
        }
        return found;
    }

    // How far a step in this direction is; sideways costs more. Infinity: not that way.
    function distance(from: rect, to: rect, dx: int, dy: int): real {
        if (holds(from, to) || holds(to, from)) {
            const step = dx * (middle(to).x - middle(from).x) + dy * (middle(to).y - middle(from).y);
            return step > 0 ? step : Infinity;
        }
        const ahead = dx > 0 ? to.left - from.right : dx < 0 ? from.left - to.right : dy > 0 ? to.top - from.bottom : from.top - to.bottom;
        if (ahead < -1)
            return Infinity;
        const aside = dx ? Math.max(0, to.top - from.bottom, from.top - to.bottom) : Math.max(0, to.left - from.right, from.left - to.right);
        return ahead + 3 * aside;
    }

    function holds(outer: rect, inner: rect): bool {
        return outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom;
    }

    function middle(frame: rect): point {
        return Qt.point((frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2);
    }

    function frame(item: Item): rect {
        return item.mapToItem(ways, 0, 0, item.width, item.height);
    }

    // Where an item is to the eye: what is scrolled away counts as standing at the view's edge.
    function standing(item: Item): rect {
        const place = frame(item);
        if (scrollArea?.holds(item)) {
            const top = frame(scrollArea).top;
            place.y = Math.max(top, Math.min(place.y, top + scrollArea.viewHeight - place.height));
        }
        return place;
    }

    function go(dx: int, dy: int) {
        const from = Window.activeFocusItem;
        const items = reachable(ways);
        if (!items.includes(from)) {
            Theme.passFocus(items.find(item => scrollArea?.shows(item)) ?? items[0] ?? null, true);
            return;
        }
        let nearest = null;
        let least = Infinity;
        for (const item of items) {
            const steps = distance(standing(from), frame(item), dx, dy);
            if (steps < least) {
                least = steps;
                nearest = item;
            }
        }
        if (dy !== 0 && scrollArea?.canScroll(dy) && (!nearest || !scrollArea.near(nearest)))
            scrollArea.scrollLines(dy);
        else
            Theme.passFocus(nearest, true);
    }

    function revealFocus() {
        const item = Window.activeFocusItem;
        if (item && scrollArea?.holds(item))
            scrollArea.reveal(item);
    }

    // When what has the focus goes, or can no longer be used, what is nearest has it.
    function passOn() {
        const focused = Window.activeFocusItem;
        if (!Window.window) // it is being destroyed, and has lost its functions
            return;
        if (!last || last.visible && last.enabled || focused !== last && !standsIn(last, focused))
            return;
        const items = reachable(ways).sort((one, other) => apart(one, last) - apart(other, last));
        Theme.passFocus(items[0] ?? null, true);
    }

    function standsIn(item: Item, outer: Item): bool {
        for (let parent = item.parent; parent; parent = parent.parent)
            if (parent === outer)
                return true;
        return false;
    }

    function apart(one: Item, other: Item): real {
        const from = middle(frame(one));
        const to = middle(frame(other));
        return Math.hypot(to.x - from.x, to.y - from.y);
    }

    Connections {
        // later, since the focus also changes while the page that had it is being destroyed
        function onActiveFocusItemChanged() {
            Qt.callLater(ways.revealFocus);
            const button = ways.Window.activeFocusItem as TouchButton;
            if (button) {
                ways.last = button;
                ways.used = ways.used || Theme.byKeys;
            }
        }

        target: ways.Window.window
    }
    Connections {
        function onEnabledChanged() {
            Qt.callLater(ways.passOn);
        }

        function onVisibleChanged() {
            Qt.callLater(ways.passOn);
        }

        target: ways.last
    }
}
