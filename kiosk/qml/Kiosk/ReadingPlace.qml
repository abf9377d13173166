import QtQuick
import Kiosk.Screen

// Keeps the reader's place: neither other words, nor larger ones, nor a turned screen move what
// is at the top of the view.
Item {
    id: place

    required property Kiosk kiosk
    required property ScrollArea area
    // what may be at the top of the view, downwards
    required property var items

    // what is there, and how much of it is above the view
    property Item first
    property real above: 0
    property bool moving: false

    // From the beginning again: what was at the top is another thing now.
    function begin() {
        first = null;
        area.scrollTo(0);
    }

    // Where the reader is, as one number that holds in other words and in other sizes: 0 is the
    // beginning, 3.5 the middle of the third thing.
    function position(): real {
        note();
        return first ? items().indexOf(first) + 1 + above : 0;
    }

    function goTo(position: real) {
        const all = items();
        const index = Math.max(0, Math.min(Math.floor(position) - 1, all.length - 1));
        first = position > 0 ? all[index] ?? null : null;
        above = position - 1 - index;
        moving = true;
    }

    function note() {
        if (moving || !area.visible)
            return;
        first = area.contentY > 0 ? items().find(item => item.visible && area.topOf(item) + item.height > area.contentY) ?? null : null;
        above = first ? (area.contentY - area.topOf(first)) / first.height : 0;
    }

    function comeBack() {
        area.scrollTo(first ? Math.round(area.topOf(first) + above * first.height) : area.contentY);
        moving = false;
    }

    Connections {
        // later, since a turned screen first cuts the way to scroll
        function onContentYChanged() {
            Qt.callLater(place.note);
        }

        function onHeightChanged() {
            place.moving = true;
        }

        function onWidthChanged() {
            place.moving = true;
        }

        target: place.area
    }
    Connections {
        function onWordsChanged() {
            place.moving = true;
        }

        target: place.kiosk
    }
    Connections {
        function onTextScaleChanged() {
            place.moving = true;
        }

        target: Theme
    }
    Connections {
        // everything has its new place, and nothing of it is painted yet
        function onAfterAnimating() {
            place.comeBack();
        }

        enabled: place.moving
        target: place.Window.window
    }
}
