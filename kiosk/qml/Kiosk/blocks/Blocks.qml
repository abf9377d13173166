pragma ComponentBehavior: Bound
import QtQuick
import Qt.labs.qmlmodels
import Kiosk

// A row of blocks, one below the other; codes stand side by side where two fit.
Flow {
    id: column

    property alias model: repeater.model
    property url pictures
    property color ink: Theme.ink
    property int size: Theme.reading
    property bool showScannable: true
    property bool inPanel: false
    readonly property int codes: {
        let found = 0;
        for (let n = 0; n < repeater.count; n++)
            found += (repeater.itemAt(n) as CodeBlock) ? 1 : 0;
        return found;
    }
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
    readonly property int codeWidth: (inPanel ? codes > 1 : width >= Theme.body * 30) ? Math.floor((width - spacing) / 2) : width

    function itemAt(index: int): Item {
        return repeater.itemAt(index);
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
    spacing: Theme.space

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
                    upright: column.inPanel && column.codes > 1
                    visible: column.showScannable || !scannable
                    width: column.codeWidth
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
