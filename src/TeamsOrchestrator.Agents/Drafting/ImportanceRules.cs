using System.Text.RegularExpressions;
using static TeamsOrchestrator.Agents.Drafting.InstructionRules;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>The sentences by which people say how much something matters to them, English and German. They come after the plain instructions.</summary>
internal static class ImportanceRules
{
    private const string High = "high";
    private const string More = "more";

    public static IReadOnlyList<(InstructionKind Kind, Regex Pattern, string? Value)> All { get; } =
    [
        Rule(InstructionKind.Drop, @"^(?<s>.+?) (is|are) (unnecessary|superfluous|irrelevant|redundant|obsolete|not important at all|of no (importance|interest|relevance))$"),
        Rule(InstructionKind.Drop, @"^(?<s>.+?) (does|do) not (really )?(matter|count|interest (us|me))( at all| any ?more)?$"),
        Rule(InstructionKind.Drop, @"^(?<s>.+?) (can|could|may|should) be (ignored|forgotten|disregarded|omitted)$"),
        Rule(InstructionKind.Drop, @"^(never mind|do without|we can do without) (?<s>.+)$"),
        Rule(InstructionKind.Drop, @"^(?<s>.+?) (ist|sind) (uns |mir |völlig |ganz )*(egal|überflüssig|irrelevant|unnötig|bedeutungslos)$"),
        Rule(InstructionKind.Drop, @"^(?<s>.+?) (spielt|spielen) (für uns |hier )?keine rolle( mehr)?$"),
        Rule(InstructionKind.Drop, @"^(?<s>.+?) (muss|müssen) nicht (sein|dabei sein)$"),
        Rule(InstructionKind.Drop, @"^auf (?<s>.+?) (kann|können) (wir )?verzicht(et werden|en)$"),
        Rule(InstructionKind.Drop, @"^(?<s>.+?) (kann|können|darf|dürfen) (ignoriert|vergessen|weggelassen) werden$"),
        Rule(InstructionKind.NiceToHave, @"^(?<s>.+?) (is|are) (un|not (really )?|no longer )important( any ?more| to us| for us)*$"),
        Rule(InstructionKind.NiceToHave, @"^(?<s>.+?) (ist|sind) (uns |mir )?(unwichtig|nicht (mehr |wirklich )?wichtig)$"),
        Rule(InstructionKind.Weight, @"^(?<s>.+?) (is|are) (less|not (so|that|too|very|all that|as|particularly|terribly)) (important|crucial|critical|relevant)( to us| for us| any ?more)*$", LessImportant),
        Rule(InstructionKind.Weight, @"^(?<s>.+?) (matters?|counts?) less$", LessImportant),
        Rule(InstructionKind.Weight, @"^(?<s>.+?) (does|do) not (matter|count) (that|so|very|too) much$", LessImportant),
        Rule(InstructionKind.Weight, @"^do not (focus|concentrate) (so much |too much |that much )?on (?<s>.+)$", LessImportant),
        Rule(InstructionKind.Weight, @"^(?<s>.+?) (ist|sind) (uns |mir )?(weniger wichtig|nicht (so|ganz so|allzu|sonderlich|besonders|sehr) wichtig|unwichtiger)$", LessImportant),
        Rule(InstructionKind.Weight, @"^(?<s>.+?) zähl(t|en) weniger$", LessImportant),
        Rule(InstructionKind.Weight, @"^((put|place|lay|give) )?(?<v>less|more|higher|lower) (weight|emphasis|focus|importance|priority|stress) (on|to|for) (?<s>.+)$"),
        Rule(InstructionKind.Weight, @"^(leg|lege|legt|wir legen|ich lege) (?<v>mehr|weniger) (wert|gewicht|fokus|augenmerk) auf (?<s>.+)$"),
        Rule(InstructionKind.Weight, @"^(?<v>mehr|weniger) (wert|gewicht|fokus|gewichtung|augenmerk) (auf|für) (?<s>.+)$"),
        Rule(InstructionKind.Weight, @"^(?<s>.+?) (matters?|counts?|weighs?) more$", More),
        Rule(InstructionKind.Weight, @"^((we |you )?(should |want to )?(focus|concentrate) (more |mainly |especially |strongly )?on|emphasi[sz]e|prioriti[sz]e|put (the |an? |strong )*(focus|emphasis|weight|stress) on) (?<s>.+)$", More),
        Rule(InstructionKind.Weight, @"^(the |our |my )?(main )?(focus|emphasis|priority) (is|should be|lies)( on)? (?<s>.+)$", More),
        Rule(InstructionKind.Weight, @"^((der |unser )?(fokus|schwerpunkt|augenmerk)( liegt| soll liegen| sollte liegen)?|fokussiere?n?( dich| sie sich)?|konzentriere?n?( dich| sie sich)?|(leg|lege|legt|wir legen|ich lege) (viel |besonderen |großen |den |einen )?(wert|fokus|schwerpunkt)) (mehr |stärker )?auf (?<s>.+)$", More),
        Rule(InstructionKind.Weight, @"^(?<s>.+?) (is|are) (really |quite |very |extremely |super |especially |particularly )?(important|key|central|crucial|critical|vital)( to us| for us| to me| here)?$", High),
        Rule(InstructionKind.Weight, @"^(?<s>.+?) (matters?|counts?)( a lot| very much| most| to us| greatly)*$", High),
        Rule(InstructionKind.Weight, @"^(important|very important|wichtig|sehr wichtig|besonders wichtig)( is| are| ist| sind|:)( uns| mir)? (?<s>.+)$", High),
        Rule(InstructionKind.Weight, @"^(uns|mir) (ist|sind) (?<s>.+?) (sehr |besonders )?wichtig$", High),
        Rule(InstructionKind.Weight, @"^(?<s>.+?) (ist|sind) (uns |mir |für uns )?(sehr |besonders |wirklich |extrem |äußerst )?(wichtig|zentral|entscheidend)$", High),
        Rule(InstructionKind.Weight, @"^(?<s>.+?) zähl(t|en) (viel|sehr|besonders)$", High),
    ];
}
