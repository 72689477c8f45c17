"""What the invented sites promote. Every name in it is invented."""

Offer = tuple[str, str, str]
"""A heading, a paragraph or two divided by a line feed, and a button."""

OFFERS: tuple[Offer, ...] = (
    (
        "Join the Minar Study Circle on WhatsApp: Daily Notes for Serious Aspirants",
        (
            "Run by Madam Tabinda Rahat, the circle shares solved questions with 40,000+ aspirants every week. "
            "Follow our WhatsApp channel for outlines, quizzes and free notes."
        ),
        "Follow Channel",
    ),
    (
        "Ten-Week Essay Writing Course for CSS and PMS",
        (
            "Do your outlines fall apart in the hall? Learn to plan, write and revise a full essay every week, "
            "with written feedback from our mentors. New batches in March and September. WhatsApp 0300-0000000."
        ),
        "Enroll Now",
    ),
    (
        "Solved Past Papers of Pakistan Affairs, 2005 to Date",
        (
            "Explore examiner-focused answers with references and maps, revised every year. Ideal for aspirants "
            "who want to practise under time pressure."
        ),
        "Explore Now",
    ),
    (
        "The Morning Ledger, Every Day in Your Inbox",
        (
            "Get the five stories that matter, explained in plain words, before breakfast. You can unsubscribe at"
            " any time."
        ),
        "Subscribe Now",
    ),
    (
        "Mock Interviews with Retired Examiners",
        (
            "Book a one-hour panel interview, receive a recorded session and a written report, and walk into the "
            "real one without fear. Seats are limited!"
        ),
        "Reserve Your Seat",
    ),
    (
        "Précis Without Tears: The Workbook",
        (
            "One hundred graded passages with model answers.\nOrder your copy today and get free delivery across "
            "the country for Rs. 1,450."
        ),
        "Order Now",
    ),
    (
        "Current Affairs Magazine, New Edition Out",
        "Our editors have picked the year's forty most important issues for you. Available at bookshops and as a PDF.",
        "Download Now",
    ),
    (
        "Test Yourself: 2,000 General Knowledge MCQs",
        (
            "Sharpen your memory with our free quizzes, sorted by subject and updated monthly. Join 25,000+ "
            "students who practise here."
        ),
        "Attempt Quiz",
    ),
    (
        "Weekend Grammar Clinic for Beginners",
        (
            "Struggling with tenses and prepositions? Meet our tutors online every Saturday and get your "
            "sentences corrected on the spot."
        ),
        "Register Here",
    ),
    (
        "One Year, One Plan: The Complete Study Planner",
        (
            "Stop guessing what to read next. The planner tells you what to study every day until the "
            "examination, with room for your own notes."
        ),
        "Get the Planner",
    ),
    (
        "Follow Us for Daily Editorial Summaries",
        (
            "Never miss an important editorial. Follow our Telegram and Facebook pages and read the day's "
            "arguments in five minutes."
        ),
        "Join Telegram",
    ),
    (
        "Scholarship Seats for Deserving Students",
        (
            "Twenty full scholarships in our Islamabad and Lahore academies. Apply before the last of the month "
            "to secure your spot!"
        ),
        "Apply Now",
    ),
)

UNSEEN_OFFERS: tuple[Offer, ...] = (
    (
        "Crack Your Written Papers with Nishan Academy",
        (
            "Guided by teachers who have marked thousands of scripts, Nishan Academy offers live evening classes, "
            "weekly tests and personal feedback. Call 0300-0000000 for a free demo class."
        ),
        "Book Free Demo",
    ),
    (
        "Get Our Islamiat Notes in Urdu and English",
        "Concise and up to date, our notes cover the whole syllabus in 180 pages. Download the sample chapter.",
        "Download Free PDF",
    ),
    (
        "Be Part of Pakistan’s Fastest-Growing Aspirants’ Forum",
        (
            "More than 90,000+ students discuss past papers, share outlines and help one another every day. Join the "
            "discussion and never study alone again!"
        ),
        "Join Community",
    ),
    (
        "Limited Time: 40% Off All Test Series",
        "Enrol in any test series before Sunday and save Rs. 3,000. Your answers are checked within 48 hours.",
        "Claim Discount",
    ),
    (
        "Watch: How I Scored in the Top Ten",
        "Our student tells you how she planned her year and what she left out. Subscribe to our YouTube channel.",
        "Watch Video",
    ),
    (
        "Vocabulary Builder for the English Papers",
        "Learn ten useful words a day with our free app. Reminders, quizzes and progress charts keep you on track.",
        "Get the App",
    ),
    (
        "Admissions Open for the Spring Session",
        "Small classes, experienced coaches and hostels for students from afar. Visit us or apply online today.",
        "Apply Online",
    ),
    (
        "Ask a Mentor",
        "Not sure which optional subjects suit you? Talk to our counsellors on WhatsApp and get an honest answer.",
        "Chat Now",
    ),
)
"""Held back: the rules of cleaning were not made with these in view."""
