import QtQuick

// The visible way on through what scrolls, and back from its end.
ActionButton {
    required property bool atEnd

    iconName: atEnd ? "arrow-up" : "arrow-down"
    iconLast: true
    text: atEnd ? qsTr("To the top") : qsTr("More below")
}
