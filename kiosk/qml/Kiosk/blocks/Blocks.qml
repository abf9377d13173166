pragma ComponentBehavior: Bound
import QtQuick
import QtQml.Models
import Kiosk

// A row of blocks, one below the other; codes stand side by side where two fit.
Flow {
    id: column

    property alias model: repeater.model
    property url pictures
    // what they are read aloud in, where it is not the visitor's
    property string language
    property color ink: Theme.ink
    property int size: Theme.reading
    property bool showScannable: true
    property bool inPanel: false
    readonly property var codes: items().map(item => item as CodeBlock).filter(Boolean)
    // help now: its first heading is a title, its panels stand side by side
    property bool lead: false
    property int panelColumns: 1
    readonly property int panelWidth: Math.floor((width - (panelColumns - 1) * spacing) / panelColumns)
    readonly property real panelHeight: {
        let height = 0;
        for (let n = 0; n < repeater.count; n++)
            height = Math.max(height, (repeater.itemAt(n) as PanelBlock)?.implicitHeight ?? 0);
        return height;
    }
    readonly property int half: Math.floor((width - spacing) / 2)
    // in a panel two codes stand side by side unless one would cover the other
    readonly property bool pair: inPanel ? codes.length > 1 && codes.every(code => code.side <= half) : width >= Theme.body * 30

    function items(): var {
        return Array.from({
            length: repeater.count
        }, (_, n) => repeater.itemAt(n)).filter(Boolean);
    }

    // The tops of the blocks, also of those inside others if wanted, in the coordinates of this
    // item's parent, downwards.
    function tops(inside: bool): var {
        const found = [];
        const collect = item => {
            for (const child of item.children) {
                if (!child.visible)
                    continue;
                if (item.objectName === column.objectName)
                    found.push(child.mapToItem(column.parent, 0, 0).y);
                if (inside)
                    collect(child);
            }
        };
        collect(column);
        return found.sort((a, b) => a - b);
    }

    objectName: "blocks"
    spacing: Theme.spaced ? 2 * size : Theme.space

    Repeater {
        id: repeater

        delegate: DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: "heading"

                HeadingBlock {
                    lead: column.lead
                    size: column.size
                    color: column.ink
                    width: column.width
                }
            }
            DelegateChoice {
                roleValue: "paragraph"

                ParagraphBlock {
                    size: column.size
                    color: column.ink
                    width: column.width
                }
            }
            DelegateChoice {
                roleValue: "list"

                ListBlock {
                    size: column.size
                    ink: column.ink
                    width: column.width
                }
            }
            DelegateChoice {
                roleValue: "steps"

                ListBlock {
                    size: column.size
                    ink: column.ink
                    numbered: true
                    width: column.width
                }
            }
            DelegateChoice {
                roleValue: "picture"

                PictureBlock {
                    pictures: column.pictures
                    width: column.width
                }
            }
            DelegateChoice {
                roleValue: "table"

                TableBlock {
                    size: column.size
                    width: column.width
                }
            }
            DelegateChoice {
                roleValue: "code"

                CodeBlock {
                    inPanel: column.inPanel
                    upright: column.inPanel && column.pair
                    visible: column.showScannable || !scannable
                    width: column.pair ? column.half : column.width
                }
            }
            DelegateChoice {
                roleValue: "notice"

                NoticeBlock {
                    lead: column.lead
                    size: column.size
                    width: column.width
                }
            }
            DelegateChoice {
                roleValue: "question"

                QuestionBlock {
                    size: column.size
                    pictures: column.pictures
                    width: column.width
                }
            }
            DelegateChoice {
                roleValue: "panel"

                PanelBlock {
                    height: column.panelColumns > 1 ? column.panelHeight : implicitHeight
                    pictures: column.pictures
                    size: column.size
                    width: column.panelWidth
                }
            }
        }
    }
}
