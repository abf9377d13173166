pragma Singleton
import QtQuick
import Kiosk.Screen

// How everything looks and feels. Main feeds it; nothing else holds a size or a colour.
QtObject {
    // fed by Main
    property real pxPerMm: 4
    property real windowWidth: 1920
    property real windowHeight: 1080
    property string fontFamily
    property real capHeight: 0.668
    property real letterWidth: 0.435
    property string chosenClass: "auto"
    property TouchGate touch

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

    // sizes in pixels
    readonly property int body: Math.ceil(measures.capital * growth * pxPerMm / capHeight)
    // A page's words are larger than the least size where the screen has room for the column.
    readonly property int reading: {
        const room = windowWidth - 2 * margin - (wide ? aside + 3 * space : 0);
        return Math.max(body, Math.min(Math.floor(room / (70 * letterWidth)), Math.round(body * 1.2)));
    }
    readonly property int large: Math.round(body * 1.15)
    readonly property int heading: Math.round(body * 1.25)
    readonly property int title: Math.round(body * (sizeClass === "panel" ? 1.5 : 1.8))
    readonly property int figure: Math.round(body * (sizeClass === "panel" ? 1.6 : 2))
    readonly property real tight: 1.2
    readonly property int target: mm(measures.target)
    readonly property int mainTarget: mm(measures.mainTarget)
    readonly property int gap: mm(3 * growth)
    readonly property int space: mm((sizeClass === "clinic" ? 5 : sizeClass === "laptop" ? 4 : 3) * growth)
    readonly property int margin: mm((sizeClass === "clinic" ? 8 : sizeClass === "laptop" ? 6 : 3) * growth)
    readonly property int padding: sizeClass === "panel" ? Math.round(gap / 2) : gap
    readonly property int iconTile: Math.round(body * (sizeClass === "panel" ? 1.7 : 2.1))
    readonly property int radius: mm(2.5 * growth)
    readonly property int line: Math.max(1, Math.round(mm(0.35)))
    readonly property int ring: Math.max(2, Math.ceil(pxPerMm))
    readonly property int column: Math.round(70 * letterWidth * reading)
    readonly property int aside: Math.round(body * 19)
    readonly property bool wide: windowWidth >= 2 * margin + 70 * letterWidth * body + 2 * space + aside

    // A code's module is at least 1 mm and a whole number of pixels.
    readonly property int module: Math.ceil(pxPerMm * Math.min(growth, 1.25))

    // colours; the contrasts are measured in the tests
    readonly property color paper: "#F6F3EC"
    readonly property color card: "#FFFFFF"
    readonly property color edge: "#7C8B86"
    readonly property color ink: "#12343B"
    readonly property color secondInk: "#35565C"
    readonly property color deep: "#12343B"
    readonly property color inkOnDeep: "#FFFFFF"
    readonly property color secondInkOnDeep: "#CFE3DE"
    readonly property color deepPressed: "#0A2227"
    readonly property color tint: "#DDEBE7"
    readonly property color inkOnTint: "#0E4A45"
    readonly property color callToAction: "#FFD9A0"
    readonly property color callToActionPressed: "#F2C37E"
    readonly property color inkOnCallToAction: "#4A1D00"
    readonly property color warning: "#FDF0DC"
    readonly property color warningEdge: "#8A5A00"
    readonly property color inkOnWarning: "#4A1D00"
    readonly property color emergency: "#8E1B1B"
    readonly property color inkOnEmergency: "#FFFFFF"
    readonly property color emergencyPaper: "#FBF1F0"
    readonly property color focus: "#B3450B"
    readonly property color focusOnDeep: "#FFB454"

    function mm(millimetres: real): int {
        return Math.round(millimetres * pxPerMm);
    }
}
