import { verdicts } from "../domain/verdict";

/** The controls of the labelling interface, by the names that results give as `from_name`, and the text that they are on. */
export const controls = {
  labels: "label",
  claim: "claim",
  said: "said",
  so: "so",
  saidReason: "said_reason",
  soReason: "so_reason",
  annotator: "annotator",
} as const;
export const textName = "text";

/** What a span may be labelled as. */
export const spanLabels = { claim: "Claim", annotation: "Annotation" } as const;

const choices = verdicts.map((verdict) => `        <Choice value="${verdict}"/>`).join("\n");

const layer = (name: string, reason: string, heading: string) => `    <Header value="${heading}" size="6"/>
    <Choices name="${name}" toName="${textName}" perRegion="true" choice="single">
${choices}
    </Choices>
    <TextArea name="${reason}" toName="${textName}" perRegion="true" rows="3" maxSubmissions="1" editable="true"/>`;

/**
 * The labelling interface that shows the tasks, to be pasted into a project's settings. Without the style, Label Studio drops
 * space that is repeated, and a place is somewhere else then (documentation of the tag Text).
 */
export const labelingConfig = `<View>
  <Style>.htx-text { white-space: pre-wrap; }</Style>
  <Header value="$title"/>
  <Labels name="${controls.labels}" toName="${textName}">
    <Label value="${spanLabels.claim}" background="#a8442a"/>
    <Label value="${spanLabels.annotation}" background="#8a8170"/>
  </Labels>
  <Text name="${textName}" value="$text" saveTextResult="yes"/>
  <View visibleWhen="region-selected">
    <Header value="Claim" size="6"/>
    <TextArea name="${controls.claim}" toName="${textName}" perRegion="true" rows="2" maxSubmissions="1" editable="true"/>
${layer(controls.said, controls.saidReason, "Was it said?")}
${layer(controls.so, controls.soReason, "Is it so?")}
  </View>
  <TextArea name="${controls.annotator}" toName="${textName}" rows="1" maxSubmissions="1" placeholder="Annotator"/>
</View>
`;
