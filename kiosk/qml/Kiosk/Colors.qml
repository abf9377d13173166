import QtQuick

// The colors of the three sets: each by name, for light, dark and high contrast. The contrasts are
// measured in the tests.
QtObject {
    property string colors: "light"
    readonly property int set: ["light", "dark", "contrast"].indexOf(colors)

    // what words stand on, and what stands out from it
    readonly property color paper: one("#F6F3EC", "#0F1E22", "#000000")
    readonly property color card: one("#FFFFFF", "#172B30", "#000000")
    readonly property color edge: one("#7C8B86", "#7F999B", "#FFFFFF")
    readonly property color ink: one("#12343B", "#ECF3F1", "#FFFFFF")
    readonly property color secondInk: one("#35565C", "#BFD2D0", "#FFFFFF")
    readonly property color tint: one("#DDEBE7", "#213C41", "#2B2B2B")
    readonly property color inkOnTint: one("#0E4A45", "#B9E3DA", "#FFEE32")
    readonly property color focus: one("#B3450B", "#FFB454", "#00E5FF")
    // words being said, on everything light and on everything dark
    readonly property color spoken: one("#7C2D00", "#7C2D00", "#7C2D00")
    readonly property color spokenOnDeep: one("#FFE6BF", "#FFE6BF", "#FFEE32")

    // the strip and the attract screen
    readonly property color deep: one("#12343B", "#081215", "#000000")
    readonly property color deepEdge: one("#12343B", "#7F999B", "#FFFFFF")
    readonly property color deepPressed: one("#0A2227", "#1E383E", "#404040")
    readonly property color inkOnDeep: one("#FFFFFF", "#ECF3F1", "#FFFFFF")
    readonly property color secondInkOnDeep: one("#CFE3DE", "#BFD2D0", "#FFFFFF")
    readonly property color focusOnDeep: one("#FFB454", "#FFB454", "#00E5FF")

    // the button that most visitors want next, and the one that must be found at once
    readonly property color action: one("#12343B", "#CFE3DE", "#FFFFFF")
    readonly property color actionPressed: one("#0A2227", "#A8C8C1", "#BFBFBF")
    readonly property color inkOnAction: one("#FFFFFF", "#0A2227", "#000000")
    readonly property color callToAction: one("#FFD9A0", "#FFD9A0", "#FFEE32")
    readonly property color callToActionPressed: one("#F2C37E", "#F2C37E", "#D1C000")
    readonly property color callToActionEdge: one("#8A5A00", "#FFD9A0", "#FFEE32")
    readonly property color inkOnCallToAction: one("#4A1D00", "#4A1D00", "#000000")

    // notices; red on paper is for edges and numbers
    readonly property color warning: one("#FDF0DC", "#33270F", "#000000")
    readonly property color warningEdge: one("#8A5A00", "#D9A648", "#FFEE32")
    readonly property color inkOnWarning: one("#4A1D00", "#FFE9C4", "#FFEE32")
    readonly property color emergency: one("#8E1B1B", "#8E1B1B", "#8E1B1B")
    readonly property color inkOnEmergency: one("#FFFFFF", "#FFFFFF", "#FFFFFF")
    readonly property color emergencyEdge: one("#8E1B1B", "#FFA89E", "#FFFFFF")
    readonly property color emergencyPaper: one("#FBF1F0", "#201516", "#000000")

    function one(light: color, dark: color, contrast: color): color {
        return [light, dark, contrast][set];
    }
}
