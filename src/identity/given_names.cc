#include "identity/given_names.h"

#include <algorithm>
#include <array>

namespace laurel::identity {
namespace {

// In order, for the binary search.
constexpr std::array<std::string_view, 551> names{
    "aaliyah",    "aaron",     "abby",        "abdul",     "abigail",   "abraham",    "ada",
    "adam",       "addison",   "adrian",      "adriana",   "ahmed",     "aidan",      "aiden",
    "aisha",      "alan",      "alana",       "alberto",   "aldo",      "alejandra",  "alejandro",
    "alessandra", "alex",      "alexa",       "alexander", "alexandra", "alexis",     "alfredo",
    "alice",      "alicia",    "alina",       "alisha",    "alison",    "allison",    "alondra",
    "alyssa",     "amanda",    "amara",       "amari",     "amelia",    "amina",      "amir",
    "amy",        "ana",       "anabel",      "andre",     "andrea",    "andres",     "andrew",
    "angela",     "angelica",  "angelina",    "anika",     "anita",     "anna",       "annie",
    "anthony",    "antonio",   "anya",        "ariana",    "arianna",   "ariel",      "arjun",
    "armando",    "arthur",    "arturo",      "asher",     "ashley",    "aubrey",     "audrey",
    "ava",        "avery",     "ayesha",      "barbara",   "beatriz",   "becky",      "benjamin",
    "bernardo",   "bianca",    "blanca",      "brandon",   "brayden",   "breanna",    "brenda",
    "brendan",    "brian",     "briana",      "brianna",   "brittany",  "bruno",      "bryan",
    "bryce",      "caleb",     "calvin",      "camden",    "cameron",   "camila",     "camille",
    "carla",      "carlos",    "carmen",      "carolina",  "caroline",  "cassandra",  "catalina",
    "catherine",  "cecilia",   "cedric",      "cesar",     "charles",   "chelsea",    "chloe",
    "christian",  "christina", "christopher", "clara",     "claudia",   "cody",       "colin",
    "colton",     "connor",    "corey",       "courtney",  "cristian",  "cristina",   "cynthia",
    "damian",     "damien",    "daniel",      "daniela",   "danielle",  "danny",      "dante",
    "darius",     "darnell",   "darren",      "david",     "davion",    "deandre",    "deborah",
    "declan",     "deja",      "delilah",     "demetrius", "denise",    "dennis",     "derek",
    "deshawn",    "desiree",   "devin",       "devon",     "diana",     "diego",      "dmitri",
    "dominic",    "dominique", "donovan",     "dylan",     "eduardo",   "edward",     "edwin",
    "elena",      "eli",       "eliana",      "elias",     "elijah",    "elisa",      "elizabeth",
    "ella",       "ellie",     "emiliano",    "emilio",    "emily",     "emma",       "emmanuel",
    "enrique",    "eric",      "erica",       "erick",     "erika",     "ernesto",    "esmeralda",
    "esteban",    "esther",    "ethan",       "eva",       "evan",      "evelyn",     "ezekiel",
    "ezra",       "fabian",    "fatima",      "felipe",    "felix",     "fernanda",   "fernando",
    "fiona",      "francesca", "francisco",   "gabriel",   "gabriela",  "gabriella",  "gael",
    "gavin",      "george",    "gerardo",     "gianna",    "gideon",    "giovanni",   "gisselle",
    "gloria",     "gonzalo",   "graciela",    "gregory",   "guillermo", "gustavo",    "hailey",
    "hana",       "hannah",    "hassan",      "hayden",    "hector",    "heidi",      "helena",
    "henry",      "hiroshi",   "hugo",        "ibrahim",   "ignacio",   "imani",      "ines",
    "ingrid",     "irene",     "isaac",       "isabel",    "isabella",  "isabelle",   "isaiah",
    "ismael",     "itzel",     "ivan",        "izabella",  "jacob",     "jacqueline", "jada",
    "jaden",      "jaime",     "jake",        "jalen",     "jamal",     "james",      "jamie",
    "janelle",    "janet",     "jasmin",      "jasmine",   "jason",     "javier",     "jaxon",
    "jayden",     "jaylen",    "jazmin",      "jeffrey",   "jenna",     "jennifer",   "jeremiah",
    "jeremy",     "jerome",    "jesse",       "jessica",   "jillian",   "jimena",     "joanna",
    "joaquin",    "joel",      "johanna",     "john",      "johnny",    "jonah",      "jonathan",
    "jorge",      "jose",      "joseph",      "joshua",    "josiah",    "josue",      "juan",
    "juanita",    "judith",    "julia",       "julian",    "juliana",   "julie",      "juliet",
    "julio",      "justin",    "kaitlyn",     "kamila",    "kareem",    "karen",      "karina",
    "karla",      "katelyn",   "katherine",   "kathleen",  "katie",     "kayla",      "keisha",
    "keith",      "kelly",     "kelsey",      "kendra",    "kenneth",   "kevin",      "khadija",
    "khalil",     "kiara",     "kimberly",    "kyle",      "kylie",     "lakeisha",   "larissa",
    "latoya",     "laura",     "lauren",      "layla",     "leah",      "leandro",    "leila",
    "leo",        "leon",      "leonardo",    "leslie",    "leticia",   "levi",       "liam",
    "lillian",    "lily",      "linda",       "lisa",      "lola",      "lorena",     "lorenzo",
    "lucas",      "lucia",     "luciana",     "lucy",      "luis",      "luke",       "lydia",
    "mackenzie",  "madeline",  "makayla",     "malcolm",   "malia",     "malik",      "manuel",
    "marcela",    "marco",     "marcos",      "marcus",    "margaret",  "maria",      "mariah",
    "mariam",     "mariana",   "maribel",     "marie",     "mario",     "marisol",    "marissa",
    "marlon",     "marquis",   "martha",      "martina",   "mateo",     "mathew",     "matthew",
    "mauricio",   "maya",      "mckenzie",    "megan",     "mei",       "melanie",    "melissa",
    "mia",        "micah",     "michael",     "michelle",  "miguel",    "mikayla",    "mila",
    "minh",       "miranda",   "miriam",      "mohamed",   "mohammed",  "molly",      "monica",
    "monique",    "muhammad",  "mustafa",     "mya",       "nadia",     "naomi",      "natalia",
    "natalie",    "natasha",   "nathan",      "nathaniel", "nevaeh",    "nicholas",   "nicolas",
    "nicole",     "nikhil",    "nina",        "noah",      "noelia",    "noemi",      "nora",
    "norma",      "octavio",   "olga",        "oliver",    "olivia",    "omar",       "oscar",
    "owen",       "pablo",     "paige",       "paola",     "patricia",  "patrick",    "paul",
    "paula",      "paulina",   "pedro",       "penelope",  "peter",     "philip",     "phillip",
    "priya",      "quentin",   "quinn",       "rachel",    "rafael",    "rahul",      "ramon",
    "randall",    "raquel",    "rashad",      "raul",      "raymond",   "rebecca",    "reginald",
    "renata",     "renee",     "ricardo",     "richard",   "riley",     "roberto",    "rocio",
    "roderick",   "rodrigo",   "rogelio",     "roger",     "ronald",    "rosa",       "roxana",
    "ruben",      "ruth",      "ryan",        "sabrina",   "salvador",  "samantha",   "samir",
    "samuel",     "sandra",    "santiago",    "sara",      "sarah",     "sasha",      "sean",
    "sebastian",  "selena",    "serena",      "sergio",    "shaniqua",  "shannon",    "shawn",
    "sheila",     "shreya",    "silvia",      "simon",     "simone",    "sofia",      "sonia",
    "sophia",     "sophie",    "stacy",       "stella",    "stephanie", "stephen",    "steven",
    "susana",     "tamara",    "tamika",      "tania",     "tanya",     "tatiana",    "teresa",
    "terrence",   "thomas",    "tiana",       "tiffany",   "timothy",   "tobias",     "tomas",
    "tony",       "tracy",     "travis",      "trevon",    "trevor",    "tristan",    "tyler",
    "tyrone",     "ulises",    "uriel",       "valentina", "valeria",   "vanessa",    "vera",
    "veronica",   "victor",    "vincent",     "violeta",   "vivian",    "vladimir",   "wendy",
    "wesley",     "william",   "xavier",      "ximena",    "yasmin",    "yesenia",    "yolanda",
    "yusuf",      "zachary",   "zainab",      "zoe",       "zoey"};
static_assert(std::is_sorted(names.begin(), names.end()));

}  // namespace

bool is_given_name(std::string_view folded) {
  return std::binary_search(names.begin(), names.end(), folded);
}

}  // namespace laurel::identity
