using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Hiring.People;

/// <summary>Who may do what with a requisition, in which of its states: the one table that commands and clicks ask.</summary>
/// <remarks>A decision on a review is not in it: that takes an assignment, which <see cref="Reviews.Review"/> checks itself.</remarks>
public static class Permissions
{
    private const Part Everybody = Part.Recruiter | Part.Manager | Part.Reviewer | Part.Hr;
    private const Part InCharge = Part.Recruiter | Part.Hr;

    private static readonly RequisitionState[] Always = Enum.GetValues<RequisitionState>();
    private static readonly RequisitionState[] UnderWay = [RequisitionState.Intake, RequisitionState.Open, RequisitionState.Stopped];
    private static readonly RequisitionState[] Running = [RequisitionState.Intake, RequisitionState.Open];
    private static readonly RequisitionState[] Ended = [RequisitionState.Closed, RequisitionState.Cancelled];

    // HR keeps the records, also long after the end. HR does not see a confidential requisition: there its recruiter, who has the last word, keeps them.
    private static readonly Rule Records = new(Part.Hr, Always) { WhoIfConfidential = Part.Recruiter };

    private static readonly Dictionary<RequisitionAct, Rule> Table = new()
    {
        [RequisitionAct.See] = new(Everybody, Always),
        [RequisitionAct.AddFiles] = new(Part.Recruiter, UnderWay),
        [RequisitionAct.ChangeFiles] = new(InCharge, UnderWay),
        [RequisitionAct.Stop] = new(InCharge, Running),
        [RequisitionAct.Resume] = new(InCharge, [RequisitionState.Stopped]),
        [RequisitionAct.ChangeCriteria] = new(Part.Recruiter | Part.Manager, UnderWay),
        [RequisitionAct.Reassign] = new(InCharge, UnderWay),
        [RequisitionAct.AddReviewer] = new(InCharge, UnderWay),
        [RequisitionAct.AddFinalReviewer] = new(InCharge, UnderWay),
        [RequisitionAct.HandOver] = new(InCharge, UnderWay),
        [RequisitionAct.TryAgain] = new(InCharge, Running),
        [RequisitionAct.Nudge] = new(InCharge, Running),
        [RequisitionAct.Delegate] = new(Everybody, UnderWay),
        [RequisitionAct.Withdraw] = new(Part.Recruiter, UnderWay),
        [RequisitionAct.DeclineAi] = new(InCharge, UnderWay),
        [RequisitionAct.End] = new(InCharge, UnderWay),
        [RequisitionAct.TakeEndBack] = new(InCharge, Ended),
        [RequisitionAct.ReadTrail] = Records,
        [RequisitionAct.Forget] = Records,
        [RequisitionAct.Disclose] = Records,
        [RequisitionAct.Hold] = Records,
    };

    /// <summary>Says whether somebody may do something at all, whatever the state.</summary>
    /// <param name="act">What is to be done.</param>
    /// <param name="part">What the person is to the requisition.</param>
    /// <param name="confidential">Whether only the people named see the requisition. Where a caller does not say so, nobody may do more.</param>
    /// <returns>Where not, the person reads the same as for a requisition that does not exist.</returns>
    public static bool Allows(RequisitionAct act, Part part, bool confidential = false) => (Table[act].WhoOf(confidential) & part) != Part.None;

    /// <summary>Says whether somebody may do something now.</summary>
    /// <param name="act">What is to be done.</param>
    /// <param name="part">What the person is to the requisition.</param>
    /// <param name="state">Where the requisition stands.</param>
    /// <param name="confidential">Whether only the people named see the requisition. Where a caller does not say so, nobody may do more.</param>
    /// <returns>Whether it may be done.</returns>
    public static bool Allows(RequisitionAct act, Part part, RequisitionState state, bool confidential = false) =>
        Allows(act, part, confidential) && Table[act].When.Contains(state);

    private sealed record Rule(Part Who, IReadOnlyList<RequisitionState> When)
    {
        public Part? WhoIfConfidential { get; init; }

        public Part WhoOf(bool confidential) => confidential ? WhoIfConfidential ?? Who : Who;
    }
}
