using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Workflows;

/// <summary>How a requisition ought to move, written down as simply as one would tell it: a few words for where it is, and numbers for versions of criteria.</summary>
internal sealed class RequisitionReference(bool bothDecide)
{
    private readonly HashSet<string> agreed = new(StringComparer.Ordinal);
    private string beforeEnd = string.Empty;
    private bool stoppedBeforeEnd;
    private int? inForceBeforeChange;
    private int made;
    private bool begun;

    /// <summary>Gets where it is: intake, drafting, asked, rejected, screening, changing or ended.</summary>
    public string Place { get; private set; } = "intake";

    public bool Stopped { get; private set; }

    public bool Cancelled { get; private set; }

    /// <summary>Gets the version that is asked about or counts.</summary>
    public int Version { get; private set; }

    /// <summary>Gets the version that candidates are compared with, or null.</summary>
    public int? Approved { get; private set; }

    public bool SomebodyDecided { get; private set; }

    public RequisitionState State => Place == "ended" ? Cancelled ? RequisitionState.Cancelled : RequisitionState.Closed
        : Stopped ? RequisitionState.Stopped : begun ? RequisitionState.Open : RequisitionState.Intake;

    public void Move(RequisitionMove move, string person, DecisionKind decision)
    {
        switch (move)
        {
            case RequisitionMove.Begin when Place == "intake" && !Stopped:
                (Place, begun) = ("drafting", true);
                break;
            case RequisitionMove.Draft when Place == "drafting" && !Stopped:
                Ask(++made);
                break;
            case RequisitionMove.Vote:
                Vote(person, decision);
                break;
            case RequisitionMove.Undo when Place is "screening" or "rejected" && person == "harper" && !SomebodyDecided:
                Approved = null;
                Ask(Version);
                break;
            case RequisitionMove.DecideCandidate when Place is "screening" or "changing" && !Stopped:
                SomebodyDecided = true;
                break;
            case RequisitionMove.AskForChange when Place == "screening" && IsManager(person):
                (inForceBeforeChange, Version) = (Approved, ++made);
                agreed.Clear();
                Place = "changing";
                Agree(person);
                break;
            case RequisitionMove.DeclineChange when Place == "changing" && IsManager(person):
                KeepOld();
                break;
            case RequisitionMove.Stop when Place != "ended":
                Stopped = true;
                break;
            case RequisitionMove.Resume when Place != "ended":
                Stopped = false;
                break;
            case RequisitionMove.Close or RequisitionMove.Cancel when Place != "ended":
                (beforeEnd, stoppedBeforeEnd, Cancelled) = (Place, Stopped, move == RequisitionMove.Cancel);
                (Place, Stopped) = ("ended", false);
                break;
            case RequisitionMove.Reopen when Place == "ended" && beforeEnd.Length > 0:
                (Place, Stopped, beforeEnd, Cancelled) = (beforeEnd, stoppedBeforeEnd, string.Empty, false);
                break;
        }
    }

    private static bool IsManager(string person) => person is "morgan" or "mia";

    private void Vote(string person, DecisionKind decision)
    {
        if (Place is "asked" or "changing" && IsManager(person) && !agreed.Contains(person))
        {
            Decide(person, decision);
        }
        else if (Place == "rejected" && person == "riley")
        {
            switch (decision)
            {
                case DecisionKind.Reject: // who cancels by this cannot reopen by this model's hand: the undo of it is a story of its own
                    (Place, Cancelled, Stopped, beforeEnd) = ("ended", true, false, string.Empty);
                    break;
                case DecisionKind.Revise:
                    Place = "drafting";
                    break;
                default:
                    Ask(Version);
                    break;
            }
        }
    }

    private void Decide(string person, DecisionKind decision)
    {
        switch (decision)
        {
            case DecisionKind.Approve:
                Agree(person);
                break;
            case DecisionKind.Edit: // what others agreed to was something else
                agreed.Clear();
                Version = ++made;
                Agree(person);
                break;
            default:
                if (Place == "changing")
                {
                    KeepOld();
                }
                else if (decision == DecisionKind.Reject)
                {
                    Place = "rejected";
                }
                else
                {
                    Place = "drafting";
                }

                break;
        }
    }

    private void Agree(string person)
    {
        agreed.Add(person);
        if (!bothDecide || agreed.Count == 2)
        {
            (Approved, Place) = (Version, "screening");
        }
    }

    private void KeepOld() => (Version, Approved, Place) = (inForceBeforeChange!.Value, inForceBeforeChange, "screening");

    private void Ask(int version)
    {
        agreed.Clear();
        (Version, Place) = (version, "asked");
    }
}
