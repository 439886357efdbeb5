using System.Globalization;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>The cards that more than one slice refreshes, and their keys. Stored with every message: never change them.</summary>
internal static class CardKinds
{
    /// <summary>The recruiter's progress card; its subject is the requisition.</summary>
    public const string Progress = "progress";

    /// <summary>The hiring manager's review of the criteria, and the recruiter's rework of them; its subject is the requisition.</summary>
    public const string CriteriaReview = "criteria-review";

    /// <summary>The hiring manager's review of a job description, and the recruiter's rework of it; its subject is the requisition.</summary>
    public const string JobReview = "job-review";

    /// <summary>The hiring manager's stack; its subject is the requisition.</summary>
    public const string Stack = "stack";

    /// <summary>The final review; its subject is the requisition.</summary>
    public const string Final = "final";

    /// <summary>Whom a hiring manager is to interview, or to decide on after an interview; its subject is the requisition.</summary>
    public const string Interviews = "interviews";

    /// <summary>One interview, or the decision after it; its subject is the requisition.</summary>
    public const string Interview = "interview";

    /// <summary>Candidates beside each other; its subject is the requisition.</summary>
    public const string Compare = "compare";

    /// <summary>A reviewer's question before whoever asked for the review; its subject is the question.</summary>
    public const string Question = "question";

    /// <summary>A change of approved criteria with its effect; its subject is the change.</summary>
    public const string CriteriaChange = "criteria-change";

    /// <summary>A reminder of what waits for its reader; its subject is the requisition.</summary>
    public const string Reminder = "reminder";

    /// <summary>Tells those who wait that a decision is late; its subject is the requisition.</summary>
    public const string Overdue = "overdue";

    /// <summary>A person's daily digest; its subject is the person.</summary>
    public const string Digest = "digest";

    /// <summary>Asks the recruiter whether two applications are of one person; its subject is the match.</summary>
    public const string SamePerson = "same-person";

    /// <summary>Tells a decider that the person sent a newer CV; its subject is the candidate.</summary>
    public const string NewerCv = "newer-cv";

    /// <summary>The messages to the candidates of a requisition; its subject is the requisition.</summary>
    public const string Messages = "messages";

    /// <summary>No card: the answer to a question about a candidate, which is its subject.</summary>
    public const string Answer = "answer";

    /// <summary>No card: a message that was posted twice and is to be deleted. Its parameters are the activity id.</summary>
    public const string Duplicate = "duplicate";

    public static CardName ForProgress(Guid requisitionId) => new(Progress, $"progress:{requisitionId:N}", requisitionId);

    public static CardName ForCriteriaChange(Guid changeId, string? pages = null) => new(CriteriaChange, $"criteria-change:{changeId:N}", changeId, pages);

    public static CardName ForQuestion(Guid questionId) => new(Question, $"question:{questionId:N}", questionId);

    /// <summary>Names the answer to a question about a candidate.</summary>
    public static CardName ForAnswer(Guid candidateId, Guid questionId) => new(Answer, $"answer:{questionId:N}", candidateId, questionId.ToString("N"));

    public static CardName ForCriteriaReview(Guid requisitionId, Guid reviewId, int round) =>
        new(CriteriaReview, string.Create(CultureInfo.InvariantCulture, $"criteria-review:{reviewId:N}:{round}"), requisitionId,
            string.Create(CultureInfo.InvariantCulture, $"{reviewId:N}:{round}"));

    public static CardName ForJobReview(Guid requisitionId, Guid reviewId, int round) =>
        new(JobReview, string.Create(CultureInfo.InvariantCulture, $"job-review:{reviewId:N}:{round}"), requisitionId,
            string.Create(CultureInfo.InvariantCulture, $"{reviewId:N}:{round}"));

    public static CardName ForStack(Guid requisitionId, Guid stackId, int posting) =>
        new(Stack, string.Create(CultureInfo.InvariantCulture, $"stack:{stackId:N}:{posting}"), requisitionId,
            string.Create(CultureInfo.InvariantCulture, $"{stackId:N}:{posting}"));

    /// <summary>Names a digest; each posting has a message of its own.</summary>
    public static CardName ForDigest(Guid personId, int posting) =>
        new(Digest, string.Create(CultureInfo.InvariantCulture, $"digest:{personId:N}:{posting}"), personId, posting.ToString(CultureInfo.InvariantCulture));

    /// <summary>Names the messages to candidates; each time that they are put before somebody anew is a message, and so a key, of its own.</summary>
    public static CardName ForMessages(Guid requisitionId, MessagesView view) =>
        new(Messages, string.Create(CultureInfo.InvariantCulture, $"messages:{requisitionId:N}:{view.Since}"), requisitionId, view.ToString());

    /// <summary>Names the list of interviews; each posting has a message of its own, and the newest counts.</summary>
    public static CardName ForInterviews(Guid requisitionId, long posted) =>
        new(Interviews, string.Create(CultureInfo.InvariantCulture, $"interviews:{requisitionId:N}:{posted}"), requisitionId, posted.ToString(CultureInfo.InvariantCulture));

    /// <summary>Names one interview, or the decision after it; each round has a message of its own.</summary>
    public static CardName ForInterview(Guid requisitionId, Guid reviewId, int round) =>
        new(Interview, string.Create(CultureInfo.InvariantCulture, $"interview:{reviewId:N}:{round}"), requisitionId,
            string.Create(CultureInfo.InvariantCulture, $"{reviewId:N}:{round}"));

    /// <summary>Names the final review.</summary>
    /// <param name="requisitionId">The requisition.</param>
    /// <param name="view">What is shown. Each question has a message, and so a key, of its own; where it is shown in place the key does not matter.</param>
    public static CardName ForFinal(Guid requisitionId, FinalView view) =>
        new(Final, string.Create(CultureInfo.InvariantCulture, $"final:{requisitionId:N}:{view.Question}"), requisitionId, view.ToString());
}
