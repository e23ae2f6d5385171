export const shell = {
  name: "Overpaint",
  newPicture: "New",
  close: "Close",
  notices: "Notifications",
  resizeResults: "Width of the results",
  hideResults: "Hide results",
  showResults: "Show results",
  closeResults: "Close results",
  enlargeResults: "Enlarge results",
  shrinkResults: "Shrink results",
  panelBroke: "This part of the page has stopped working.",
  panelBrokeHint: "Your pictures, masks and results are kept. Show it again, or reload the page.",
  showAgain: "Show again",
  storageUnavailable:
    "This browser lets the page store nothing, so a reload loses everything. Download what you want to keep.",
  draftElsewhere:
    "Another tab is working on the saved draft. This one works on its own, and its draft is not kept.",
  draftNotSaved:
    "Your work could not be saved on this device, so a reload would lose it. Free some space, or download what you want to keep.",
};
