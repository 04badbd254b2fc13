package vn.doithoai.question.life;

/**
 * Answers for every event what the domain does not know, such as its words on a page. A new event has no answer until each
 * visitor gives it one.
 */
public interface EventVisitor<R> {

    R received(TriageEvent.Received event);

    R released(TriageEvent.Released event);

    R refused(TriageEvent.Refused event);

    R accepted(TriageEvent.Accepted event);

    R clarificationAsked(TriageEvent.ClarificationAsked event);

    R clarified(TriageEvent.Clarified event);

    R merged(TriageEvent.Merged event);

    R unmerged(TriageEvent.Unmerged event);

    R diverted(OtherWayEvent.Diverted event);

    R assigned(AnswerEvent.Assigned event);

    R drafted(AnswerEvent.Drafted event);

    R approved(AnswerEvent.Approved event);

    R returned(AnswerEvent.Returned event);

    R answeredInSession(AnswerEvent.AnsweredInSession event);

    R promised(UndertakingEvent.Promised event);

    R studyStarted(UndertakingEvent.StudyStarted event);

    R forwardingDecided(ForwardingEvent.ForwardingDecided event);

    R forwarded(ForwardingEvent.Forwarded event);

    R replyReceived(ForwardingEvent.ReplyReceived event);

    R answeredPrivately(OtherWayEvent.AnsweredPrivately event);

    R acknowledged(OtherWayEvent.Acknowledged event);

    R published(AnswerEvent.Published event);

    R reopened(AnswerEvent.Reopened event);

    R withdrawn(OtherWayEvent.Withdrawn event);

    R corrected(AnswerEvent.Corrected event);

    R visibilityChanged(RecordEvent.VisibilityChanged event);

    R diversionProposed(OtherWayEvent.DiversionProposed event);

    R diversionDropped(OtherWayEvent.DiversionDropped event);

    R recalled(AnswerEvent.Recalled event);

    R extended(UndertakingEvent.Extended event);

    R progressed(UndertakingEvent.Progressed event);

    R splitOff(TriageEvent.SplitOff event);

    R marked(TriageEvent.Marked event);

    R noted(RecordEvent.Noted event);

    R notTheAskers(DataEvent.NotTheAskers event);

    R told(RecordEvent.Told event);

    R nameWithdrawn(DataEvent.NameWithdrawn event);

    R dataRequested(DataEvent.DataRequested event);

    R dataRequestClosed(DataEvent.DataRequestClosed event);

    R minutesConfirmed(RecordEvent.MinutesConfirmed event);

    R restored(OtherWayEvent.Restored event);

    R attached(RecordEvent.Attached event);

    R reclassified(RecordEvent.Reclassified event);

    R takenBack(RecordEvent.TakenBack event);

    R secretReplaced(DataEvent.SecretReplaced event);

    R contactPurged(DataEvent.ContactPurged event);

    R erased(DataEvent.Erased event);
}
