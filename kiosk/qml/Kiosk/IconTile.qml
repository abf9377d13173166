import QtQuick

// An icon on its tinted tile.
Rectangle {
    required property string name
    property int side: Theme.iconTile

    color: Theme.tint
    height: side
    radius: Theme.radius
    width: side

    Icon {
        anchors.centerIn: parent
        name: parent.name
        side: Math.round(parent.side * 0.62)
        tint: Theme.inkOnTint
    }
}
