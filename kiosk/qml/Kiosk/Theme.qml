pragma Singleton
import QtQuick
import Kiosk.Screen

// How everything looks and feels. Main feeds it; nothing else holds a size or a color.
Colors {
    // fed by Main
    property real pxPerMm: 4
    property real windowWidth: 1920
    property real windowHeight: 1080
    property string fontFamily
    property real capHeight: 0.668
    property real letterWidth: 0.435
    property bool rightToLeft: false
    property string chosenClass: "auto"
    property TouchGate touch
    property real screenBottomMm: -1 // above the floor; less than 0 where nobody has measured it
    // what the visitor chose, beside the colors
    property real textScale: 1
    property bool lowered: false
    // the text spacing that WCAG 1.4.12 wants room for; set by the tests, which look for it
    property bool spaced: false

    // the screen, in millimetres
    readonly property real widthMm: windowWidth / pxPerMm
    readonly property real heightMm: windowHeight / pxPerMm
    readonly property real diagonalInches: Math.hypot(widthMm, heightMm) / 25.4
    readonly property bool portrait: windowHeight > windowWidth

    // A clinic screen is read standing, a laptop at arm's length, a panel in the hand.
    readonly property string sizeClass: chosenClass !== "auto" ? chosenClass : diagonalInches >= 18 ? "clinic" : diagonalInches >= 10 ? "laptop" : "panel"
    readonly property var measures: ({
            clinic: {
                capital: 4.8,
                target: 20,
                mainTarget: 25
            },
            laptop: {
                capital: 3.2,
                target: 12,
                mainTarget: 15
            },
            panel: {
                capital: 2.6,
                target: 12,
                mainTarget: 15
            }
        })[sizeClass]

    // A screen larger than a 21.5-inch one (268 mm on its short side) shows the same, larger.
    readonly property real growth: sizeClass === "clinic" ? Math.min(1.5, Math.max(1, Math.min(widthMm, heightMm) / 268)) : 1

    // What lies outside 380 to 1220 mm above the floor is out of reach for someone who sits
    // (36 CFR 1194, 407.8). The rest has to have room for the buttons of the side strip.
    readonly property int outOfReachAbove: screenBottomMm < 0 ? 0 : Math.max(0, Math.ceil(windowHeight - (1220 - screenBottomMm) * pxPerMm))
    readonly property int outOfReachBelow: screenBottomMm < 0 ? 0 : Math.max(0, Math.ceil((380 - screenBottomMm) * pxPerMm))
    readonly property bool canLower: outOfReachAbove > 0 && windowHeight - outOfReachAbove - outOfReachBelow >= 6 * mainTarget + 7 * gap
    // what stays empty of controls
    readonly property int emptyAbove: lowered ? outOfReachAbove : 0
    readonly property int emptyBelow: lowered ? outOfReachBelow : 0

    // Letters in pixels. What the visitor chose makes a page's words grow all the way; titles and
    // the words on bar and strip stop at 130 %, but no title is smaller than the words under it.
    readonly property int plain: Math.ceil(measures.capital * growth * pxPerMm / capHeight)
    readonly property real titleScale: Math.min(textScale, 1.3)
    readonly property int body: Math.round(plain * textScale)
    // A page's words are larger than the least size where the screen has room for the column.
    readonly property int reading: {
        const room = windowWidth - 2 * margin - (wide ? aside + 3 * space : 0);
        return Math.max(body, Math.min(Math.floor(room / (70 * letterWidth)), Math.round(body * 1.2)));
    }
    readonly property int large: Math.round(body * 1.15)
    readonly property int heading: Math.max(reading, Math.round(plain * 1.25 * titleScale))
    readonly property int title: Math.max(heading, toolTitle)
    readonly property int figure: Math.max(body, Math.round(plain * (sizeClass === "panel" ? 1.6 : 2) * titleScale))
    // on bar and strip: words, the words that are to be found first, and titles
    readonly property int tool: Math.round(plain * titleScale)
    readonly property int largeTool: Math.round(plain * 1.15 * titleScale)
    readonly property int toolHeading: Math.round(plain * 1.25 * titleScale)
    readonly property int toolTitle: Math.round(plain * (sizeClass === "panel" ? 1.5 : 1.8) * titleScale)
    readonly property real tight: 1.2

    // other sizes in pixels
    readonly property int target: mm(measures.target)
    readonly property int mainTarget: mm(measures.mainTarget)
    readonly property int gap: mm(3 * growth)
    readonly property int space: mm((sizeClass === "clinic" ? 5 : sizeClass === "laptop" ? 4 : 3) * growth)
    readonly property int margin: mm((sizeClass === "clinic" ? 8 : sizeClass === "laptop" ? 6 : 3) * growth)
    readonly property int padding: sizeClass === "panel" ? Math.round(gap / 2) : gap
    readonly property int iconTile: Math.round(plain * (sizeClass === "panel" ? 1.7 : 2.1) * titleScale)
    readonly property int radius: mm(2.5 * growth)
    readonly property int line: Math.max(1, Math.round(mm(0.35)))
    readonly property int ring: Math.max(2, Math.ceil(pxPerMm))
    readonly property int column: Math.round(70 * letterWidth * reading)
    readonly property int aside: Math.round(body * 19)
    readonly property bool wide: windowWidth >= 2 * margin + 70 * letterWidth * body + 2 * space + aside

    // A code's module is at least 1 mm and a whole number of pixels.
    readonly property int module: Math.ceil(pxPerMm * Math.min(growth, 1.25))

    // Whether keys are moving the focus, in the moment in which it moves: what gets it shows a ring.
    property bool byKeys: false

    function passFocus(item: Item, keys: bool) {
        byKeys = keys;
        item?.forceActiveFocus(keys ? Qt.TabFocusReason : Qt.OtherFocusReason);
        byKeys = false;
    }

    // What Tab does, and Tab with Shift, where an item has the focus.
    function tab(event: KeyEvent, from: Item) {
        const back = event.key === Qt.Key_Backtab || event.key === Qt.Key_Tab && event.modifiers & Qt.ShiftModifier;
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier) || !back && event.key !== Qt.Key_Tab)
            return;
        passFocus(from.nextItemInFocusChain(!back), true);
        event.accepted = true;
    }

    // Where something stands that begins so far from where lines begin.
    function along(start: real, width: real, whole: real): real {
        return rightToLeft ? whole - start - width : start;
    }

    // The words of a block's markup.
    function wordsOf(markup: string): string {
        return markup.replace(/<br>/g, " ").replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
    }

    // A number that is neither broken nor turned round among words that run from right to left.
    function number(shown: string): string {
        const whole = shown.replace(/-/g, "\u2011");
        return rightToLeft ? "\u2066" + whole + "\u2069" : whole;
    }

    // A day, such as 2026-11-23, in words.
    function day(iso: string): string {
        const date = Date.fromLocaleString(Qt.locale("C"), iso, "yyyy-MM-dd");
        return Qt.locale(Qt.uiLanguage).toString(date, qsTr("MMMM d, yyyy"));
    }

    function mm(millimetres: real): int {
        return Math.round(millimetres * pxPerMm);
    }
}
