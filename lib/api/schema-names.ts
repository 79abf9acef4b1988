import { z } from "zod";
import { AnnotationSchema, CreateAnnotationSchema } from "../schemas/annotation";
import { ArticleSchema, ArticleSummarySchema, CreateArticleSchema } from "../schemas/article";
import { AssignmentSchema, WorkloadSchema } from "../schemas/assignment";
import { BlockRevisionSchema, BlockSchema, CreateBlockRevisionSchema } from "../schemas/block";
import {
  AttributionInputSchema,
  AttributionSchema,
  ClaimChoiceSchema,
  ClaimListItemSchema,
  ClaimSummarySchema,
  QuantityInputSchema,
  QuantitySchema,
  QuestionSchema,
} from "../schemas/claim";
import { ClaimDetailSchema, ClaimWithReviewsSchema, OccurrenceSchema } from "../schemas/claim-detail";
import { CommentSchema, CreateCommentSchema } from "../schemas/comment";
import { EventSchema } from "../schemas/event";
import { GoldVerdictSchema } from "../schemas/gold";
import { JobSchema } from "../schemas/job";
import { LiveEventSchema } from "../schemas/live";
import { CreateMarkSchema, EvidenceInputSchema, EvidenceSchema, MarkSchema } from "../schemas/mark";
import { PersonSchema } from "../schemas/person";
import { ProblemDocumentSchema } from "../schemas/problem";
import { ProjectSchema } from "../schemas/project";
import { QueueItemSchema, ReservationSchema } from "../schemas/queue";
import { CreateResolutionSchema, ResolutionSchema } from "../schemas/resolution";
import { TokenSchema } from "../schemas/token";
import { WebhookDeliverySchema, WebhookMessageSchema, WebhookSchema } from "../schemas/webhook";

/** The schemas that have a name in the OpenAPI document; all others stand where they are used. */
const named = {
  Annotation: AnnotationSchema,
  Article: ArticleSchema,
  ArticleSummary: ArticleSummarySchema,
  Assignment: AssignmentSchema,
  Attribution: AttributionSchema,
  AttributionInput: AttributionInputSchema,
  Block: BlockSchema,
  BlockRevision: BlockRevisionSchema,
  ClaimChoice: ClaimChoiceSchema,
  ClaimDetail: ClaimDetailSchema,
  ClaimListItem: ClaimListItemSchema,
  ClaimSummary: ClaimSummarySchema,
  Comment: CommentSchema,
  CreateAnnotation: CreateAnnotationSchema,
  CreateArticle: CreateArticleSchema,
  CreateBlockRevision: CreateBlockRevisionSchema,
  CreateComment: CreateCommentSchema,
  CreateMark: CreateMarkSchema,
  CreateResolution: CreateResolutionSchema,
  Event: EventSchema,
  Evidence: EvidenceSchema,
  EvidenceInput: EvidenceInputSchema,
  GoldVerdict: GoldVerdictSchema,
  Job: JobSchema,
  LiveEvent: LiveEventSchema,
  Mark: MarkSchema,
  Occurrence: OccurrenceSchema,
  Person: PersonSchema,
  Problem: ProblemDocumentSchema,
  Project: ProjectSchema,
  Quantity: QuantitySchema,
  QuantityInput: QuantityInputSchema,
  Question: QuestionSchema,
  QueueItem: QueueItemSchema,
  Reservation: ReservationSchema,
  Resolution: ResolutionSchema,
  // The name that clients of the API know it by.
  ReviewedClaim: ClaimWithReviewsSchema,
  Token: TokenSchema,
  Webhook: WebhookSchema,
  WebhookDelivery: WebhookDeliverySchema,
  WebhookMessage: WebhookMessageSchema,
  Workload: WorkloadSchema,
} as const;

/** The same as zod's JSON Schema wants it. */
export const schemaNames = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(named)) schemaNames.add(schema, { id });
